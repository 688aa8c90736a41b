import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { ownerNameOf } from "../name-of.ts";

/** ALTER TABLE … SET NOT NULL, or DROP NOT NULL where the column may be empty. */
export function setColumnNotNull(catalog: Catalog, column: ColumnRecord): string {
  const change = column.notNull ? "SET NOT NULL" : "DROP NOT NULL";
  return `ALTER TABLE ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${quoteName(column.name)} ${change}`;
}
