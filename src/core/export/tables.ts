import type { Catalog } from "../document/catalog.ts";
import type { ForeignKeyRecord, SchemaRecord, TableRecord } from "../document/records/index.ts";
import { inOrder } from "./naming/in-order.ts";

/** The tables that stand for themselves, in order: a partition is part of its parent. */
export function wholeTables(catalog: Catalog): readonly TableRecord[] {
  return inOrder(
    catalog,
    catalog.all("table").filter(({ partitionOf }) => partitionOf === null),
  );
}

/** The foreign keys of a table whose other end stands for itself too, by name. */
export function wholeForeignKeys(catalog: Catalog, table: TableRecord): readonly ForeignKeyRecord[] {
  return inOrder(
    catalog,
    catalog.foreignKeysOf(table.id).filter(({ references }) => !isPartition(catalog, references)),
  );
}

/** Why a partition, or a foreign key to one, is left out where only whole tables are said. */
export function partitionLoss(catalog: Catalog, record: SchemaRecord): string | undefined {
  if (record.kind === "table" && record.partitionOf) {
    return `The partition is left out: its rows are part of ${catalog.pathOf(record.partitionOf.parent)}.`;
  }
  if (record.kind === "foreign-key" && isPartition(catalog, record.references)) {
    return `The foreign key is left out: it refers to a partition, ${catalog.pathOf(record.references)}.`;
  }
  return undefined;
}

function isPartition(catalog: Catalog, tableId: string): boolean {
  return catalog.find("table", tableId)?.partitionOf != null;
}

/** What a diagram that marks single columns says of a partition or of a unique constraint over several columns. */
export function diagramLoss(catalog: Catalog, record: SchemaRecord): string | undefined {
  return record.kind === "unique" && record.columns.length > 1
    ? "The unique constraint is left out: a diagram marks single columns only."
    : partitionLoss(catalog, record);
}
