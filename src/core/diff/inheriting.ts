import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, SchemaRecord } from "../document/records/index.ts";
import { sameFragment } from "../expression/same-fragment.ts";
import type { Migration } from "./migration.ts";

/** The tables that a table hangs on from the first step to the last: what happens to them happens to it. */
export function parentsThroughout(
  { after, before, gone }: Pick<Migration, "after" | "before" | "gone">,
  tableId: string,
): readonly string[] {
  const old = before.catalog.find("table", tableId);
  const next = after.catalog.find("table", tableId);
  if (!old || !next || gone.has(tableId)) return [];
  const parent = old.partitionOf?.parent;
  const stays =
    parent !== undefined &&
    next.partitionOf?.parent === parent &&
    sameFragment(old.partitionOf?.bound ?? "", next.partitionOf.bound);
  const inherited = old.inherits.filter((id) => next.inherits.includes(id));
  return [...inherited, ...(stays ? [parent] : [])].filter((id) => !gone.has(id));
}

/** Whether a column changes with a parent's of the same name, because its table hangs on that before and after. */
export function inheritsColumn(migration: Migration, column: ColumnRecord): boolean {
  const { catalog } = migration.after;
  const table = catalog.tableOf(column.id);
  return parentsThroughout(migration, table?.id ?? "").some(
    (id) => catalog.columnNamed(id, column.name) !== undefined,
  );
}

/** Whether a rename of a column or check comes with that of a parent's. */
export function inheritsName(migration: Migration, record: SchemaRecord): boolean {
  const { catalog } = migration.before;
  const parents = parentsThroughout(migration, catalog.tableOf(record.id)?.id ?? "");
  if (record.kind === "column")
    return parents.some((id) => catalog.columnNamed(id, record.name) !== undefined);
  return record.kind === "check" && parents.some((id) => hasCheck(catalog, id, record.name));
}

function hasCheck(catalog: Catalog, tableId: string, wanted: string): boolean {
  return catalog.checksOf(tableId).some(({ name, noInherit }) => name === wanted && !noInherit);
}

/** Whether a primary key that counts makes a column NOT NULL. */
export function effectivelyNotNull(
  catalog: Catalog,
  column: ColumnRecord,
  counts: (keyId: string) => boolean,
): boolean {
  const key = catalog.primaryKeyOf(catalog.tableOf(column.id)?.id ?? "");
  return key?.columns.some((id) => id === column.id) === true && counts(key.id);
}

/** Whether a check comes with a parent's of the same name. */
export function inheritsCheck(migration: Migration, check: SchemaRecord): boolean {
  const { catalog } = migration.after;
  if (check.kind !== "check") return false;
  return parentsThroughout(migration, catalog.tableOf(check.id)?.id ?? "").some((id) =>
    hasCheck(catalog, id, check.name),
  );
}
