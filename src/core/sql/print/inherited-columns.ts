import { equal } from "../../base/equal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";

/**
 * The columns of a table that INHERITS brings, each with the parent's column it comes from. Defaults and NOT NULL may
 * differ from the parent's; a column that differs in more is the table's own and merged by PostgreSQL.
 */
export function inheritedColumns(
  catalog: Catalog,
  table: TableRecord,
): ReadonlyMap<ColumnRecord, ColumnRecord> {
  const inherited = new Map<ColumnRecord, ColumnRecord>();
  if (table.inherits.length === 0) return inherited;
  for (const column of catalog.columnsOf(table.id)) {
    for (const parent of table.inherits) {
      const source = catalog.columnNamed(parent, column.name);
      if (source && !inherited.has(column) && isSame(column, source)) inherited.set(column, source);
    }
  }
  return inherited;
}

function isSame(column: ColumnRecord, source: ColumnRecord): boolean {
  return (
    !column.redeclared &&
    column.identity === null &&
    equal(column.type, source.type) &&
    equal(column.collation, source.collation) &&
    equal(column.generated, source.generated)
  );
}

/**
 * Whether a table can only have been given its parents when it was there: its own columns stand where CREATE TABLE
 * would not put them.
 */
export function inheritsLater(catalog: Catalog, table: TableRecord): boolean {
  if (table.inherits.length === 0) return false;
  const columns = catalog.columnsOf(table.id);
  const above = new Set(table.inherits.flatMap((id) => catalog.columnsOf(id).map(({ name }) => name)));
  const shared = columns.filter(({ name }) => above.has(name));
  if (shared.length < above.size || !shared.every(({ redeclared }) => redeclared)) return false;
  const own = columns.filter(({ name }) => !above.has(name)).map(({ name }) => name);
  const usual = [...above, ...own];
  return columns.some(({ name }, at) => name !== usual[at]);
}
