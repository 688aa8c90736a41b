import type { Catalog } from "./catalog.ts";
import type { SchemaRecord } from "./records/index.ts";

/** Ids of the records that came, went or are another after an edit. What both designs begin and end with is passed over. */
export function changedRecords(before: Catalog, after: Catalog): ReadonlySet<string> {
  const [from, to] = [before.walk(), after.walk()];
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start += 1;
  let end = 0;
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1;
  return new Set([
    ...idsChanged(from.slice(start, from.length - end), after),
    ...idsChanged(to.slice(start, to.length - end), before),
  ]);
}

function idsChanged(records: readonly SchemaRecord[], other: Catalog): readonly string[] {
  return records.flatMap((record) => (other.record(record.id) === record ? [] : [record.id]));
}
