import type { ValueShape } from "./value-shape.ts";

/** A schema library: how it writes what a value must be. Everything is an expression of TypeScript. */
export type Dialect = {
  /** The line that imports it, and the name it is imported under. */
  readonly import: string;
  readonly reserved: readonly string[];
  /** The name of the schema of a type. */
  readonly schemaName: (typeName: string) => string;
  /** The type of what a schema yields. */
  readonly typeOf: (schema: string) => string;
  readonly object: (entries: readonly (readonly [key: string, schema: string])[]) => string;
  readonly choice: (labels: readonly string[]) => string;
  /** A value; `named` gives the schema of an enum, domain, row or composite type. */
  readonly value: (shape: ValueShape, named: (id: string) => string) => string;
  readonly nullable: (schema: string) => string;
  readonly optional: (schema: string) => string;
  /** What may not be there. */
  readonly absent: string;
  /** Declarations that values of these kinds need, before all others. */
  readonly prelude: (kinds: ReadonlySet<ValueShape["kind"]>) => readonly string[];
};

/** A regular expression as a literal. */
export function regularExpression(source: string): string {
  return `/${source.replaceAll("/", "\\/")}/`;
}

/** A number as a literal. */
export function numberLiteral(value: number): string {
  return String(value);
}

/** Values as the elements of an array. */
export function listLiteral(values: readonly (string | number)[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(", ")}]`;
}
