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
    column.identity === null &&
    equal(column.type, source.type) &&
    equal(column.collation, source.collation) &&
    equal(column.generated, source.generated)
  );
}
