import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, SchemaRecord } from "../document/records/index.ts";
import type { Migration } from "./migration.ts";

/** Whether a column changes with a parent's of the same name, because its table hangs on that before and after. */
export function inheritsColumn({ after, before, gone }: Migration, column: ColumnRecord): boolean {
  const { catalog } = after;
  const table = catalog.tableOf(column.id);
  if (!table || !before.catalog.find("table", table.id)) return false;
  const old = before.catalog.find("table", table.id);
  const parents = [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])];
  const oldParents = new Set<string>([
    ...(old?.inherits ?? []),
    ...(old?.partitionOf ? [old.partitionOf.parent] : []),
  ]);
  return parents.some(
    (id) => oldParents.has(id) && !gone.has(id) && catalog.columnNamed(id, column.name) !== undefined,
  );
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
export function inheritsCheck({ after, before, gone }: Migration, check: SchemaRecord): boolean {
  const { catalog } = after;
  const table = catalog.tableOf(check.id);
  if (!table || check.kind !== "check" || !before.catalog.find("table", table.id)) return false;
  const parents = [...table.inherits, ...(table.partitionOf ? [table.partitionOf.parent] : [])];
  return parents.some(
    (id) =>
      !gone.has(id) && catalog.checksOf(id).some(({ name, noInherit }) => name === check.name && !noInherit),
  );
}
