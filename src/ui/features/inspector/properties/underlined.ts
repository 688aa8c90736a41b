import type { UnknownColumn } from "../../../../core/expression/unknown-columns.ts";

/** A stretch of a text, and whether it is a name that is unknown. */
export type Stretch = { readonly text: string; readonly from: number; readonly unknown: boolean };

/** A text cut at its unknown names, in order; together the stretches are the text. */
export function underlined(text: string, unknown: readonly UnknownColumn[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end } of unknown.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    if (start > done) stretches.push({ text: text.slice(done, start), from: done, unknown: false });
    stretches.push({ text: text.slice(start, end), from: start, unknown: true });
    done = end;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), from: done, unknown: false });
  return stretches;
}
