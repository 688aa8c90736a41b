import type { Catalog } from "../../document/catalog.ts";
import type { ForeignKeyRecord, UniqueRecord } from "../../document/records/index.ts";

/** The unique constraint over just the columns of a foreign key, in whatever order; undefined when there is none. */
export function uniqueOver(catalog: Catalog, key: ForeignKeyRecord): UniqueRecord | undefined {
  const table = catalog.tableOf(key.id);
  const columns = new Set(key.pairs.map(({ column }) => column));
  return catalog
    .uniquesOf(table?.id ?? "")
    .find(
      (unique) => unique.columns.length === columns.size && unique.columns.every((id) => columns.has(id)),
    );
}

/** Whether all columns of a foreign key are part of the primary key. */
export function isWithinKey(catalog: Catalog, key: ForeignKeyRecord): boolean {
  const primary = catalog.primaryKeyOf(catalog.tableOf(key.id)?.id ?? "");
  return primary !== undefined && key.pairs.every(({ column }) => primary.columns.includes(column));
}
