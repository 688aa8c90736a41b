import type { Catalog } from "../document/catalog.ts";
import { checksThrough } from "../document/checks-through.ts";
import type { CheckRecord, ColumnRecord, SchemaRecord } from "../document/records/index.ts";
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
  const inherited = inOrder(old.inherits, next.inherits);
  return [...inherited, ...(stays ? [parent] : [])].filter((id) => !gone.has(id));
}

/** The first parents after that stood in this order before: INHERIT puts a parent behind the others. */
function inOrder<Id>(old: readonly Id[], next: readonly Id[]): readonly Id[] {
  let at = -1;
  const end = next.findIndex((id) => {
    const place = old.indexOf(id);
    const isBehind = place > at;
    at = place;
    return !isBehind;
  });
  return end < 0 ? next : next.slice(0, end);
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

/** Whether a check comes with a parent's of the same name, or is left behind by one that the table leaves. */
export function inheritsCheck(migration: Migration, check: SchemaRecord): boolean {
  const { after, before, gone } = migration;
  const { catalog } = after;
  if (check.kind !== "check") return false;
  const tableId = catalog.tableOf(check.id)?.id ?? "";
  const comes = parentsThroughout(migration, tableId).some((id) => hasCheck(catalog, id, check.name));
  return comes || (!gone.has(tableId) && holdsFromAbove(before.catalog, tableId, check));
}

/** Whether a check that goes is one that parents have by then: they ask for it when they get the table. */
export function passesToParent(
  { after, gone }: Pick<Migration, "after" | "gone">,
  tableId: string,
  check: SchemaRecord,
): boolean {
  return check.kind === "check" && !gone.has(tableId) && holdsFromAbove(after.catalog, tableId, check);
}

/** Whether a table has a check of this name that says the same by way of its parents. */
function holdsFromAbove(catalog: Catalog, tableId: string, { expression, name }: CheckRecord): boolean {
  const table = catalog.find("table", tableId);
  if (!table) return false;
  const own = catalog.checksOf(tableId);
  return checksThrough(catalog, table).some(
    (check) => check.name === name && !own.includes(check) && sameFragment(check.expression, expression),
  );
}
