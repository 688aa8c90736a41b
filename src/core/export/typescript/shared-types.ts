/** Declared where something needs them. */
export const sharedTypes: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: "Json",
    text: `/** Any value of JSON. */
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];
`,
  },
  {
    name: "Interval",
    text: `/** An interval as node-postgres reads it; parts that are zero are absent. */
export interface Interval {
  years?: number;
  months?: number;
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}
`,
  },
];

/** Those of them that a text uses. */
export function sharedTypesIn(text: string): typeof sharedTypes {
  return sharedTypes.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(text));
}
