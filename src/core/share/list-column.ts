import type { Coder } from "./coder.ts";
import { type Coded, type Column, cut, inLists, unknowns } from "./column.ts";
import { codeSmall } from "./symbols.ts";

/** Codes the lengths of lists, then the items of all of them in a row. */
export function codeLists(
  coder: Coder,
  place: string,
  given: Column & { readonly code: (items: Column) => readonly unknown[] },
): Coded {
  const lists = given.values.map((value): readonly unknown[] => (Array.isArray(value) ? value : []));
  const lengths = codeSmall(coder, `${place} lengths`, {
    ...given,
    values: lists.map((list) => list.length),
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (!coder.admits(total)) return { symbols: [], values: lists.map(() => []) };
  const items = coder.reading ? unknowns(total) : lists.flat();
  const coded = given.code(inLists(items, lengths));
  return { symbols: lengths, values: coder.reading ? cut(coded, lengths) : [] };
}
