import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { ownerNameOf } from "../name-of.ts";

/**
 * ALTER TABLE … SET STORAGE and SET COMPRESSION, as far as a column says. Inside CREATE TABLE only
 * PostgreSQL 16 and later take STORAGE.
 */
export function setColumnStorage(catalog: Catalog, column: ColumnRecord): readonly string[] {
  if (column.storage === null && column.compression === null) return [];
  const start = `ALTER TABLE ONLY ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${quoteName(column.name)}`;
  return [
    ...(column.storage === null ? [] : [`${start} SET STORAGE ${column.storage.toUpperCase()}`]),
    ...(column.compression === null ? [] : [`${start} SET COMPRESSION ${quoteName(column.compression)}`]),
  ];
}
