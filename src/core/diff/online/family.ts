import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";

/** The columns of a partitioned table and of all its partitions that are one, the whole table's first; else it alone. */
export function familyOf(catalog: Catalog, column: ColumnRecord): readonly ColumnRecord[] {
  const table = catalog.tableOf(column.id);
  if (!table) return [column];
  return withPartitions(catalog, rootOf(catalog, table)).flatMap(
    ({ id }) => catalog.columnNamed(id, column.name) ?? [],
  );
}

/** Whether a column is one with that of the table that its table is a partition of. */
export function isOfPartition(catalog: Catalog, { id, name }: ColumnRecord): boolean {
  const parent = catalog.tableOf(id)?.partitionOf?.parent;
  return parent !== undefined && catalog.columnNamed(parent, name) !== undefined;
}

/** A table and its partitions at any depth, each behind what it is a partition of. */
export function withPartitions(catalog: Catalog, table: TableRecord): readonly TableRecord[] {
  return [table, ...catalog.partitionsOf(table.id).flatMap((part) => withPartitions(catalog, part))];
}

function rootOf(catalog: Catalog, table: TableRecord): TableRecord {
  const parent = catalog.find("table", table.partitionOf?.parent);
  return parent ? rootOf(catalog, parent) : table;
}
