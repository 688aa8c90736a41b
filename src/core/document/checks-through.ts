import type { Catalog } from "./catalog.ts";
import type { CheckRecord, TableRecord } from "./records/index.ts";

/** The checks that hold for a table: its own, and those of its parents that go down; each name once. */
export function checksThrough(
  catalog: Catalog,
  table: TableRecord,
  seen: ReadonlySet<string> = new Set(),
): readonly CheckRecord[] {
  if (seen.has(table.id)) return [];
  const found = new Map(catalog.checksOf(table.id).map((check) => [check.name, check]));
  const above = [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])];
  for (const parent of above.flatMap((id) => catalog.find("table", id) ?? []))
    for (const check of checksThrough(catalog, parent, new Set([...seen, table.id])))
      if (!check.noInherit && !found.has(check.name)) found.set(check.name, check);
  return [...found.values()];
}
