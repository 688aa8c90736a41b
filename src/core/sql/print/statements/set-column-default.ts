import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { ownerNameOf } from "../name-of.ts";
import { verbatim } from "../verbatim.ts";

/** ALTER TABLE ONLY … SET DEFAULT with the column's default, or DROP DEFAULT where it has none. */
export function setColumnDefault(catalog: Catalog, column: ColumnRecord): string {
  const change = column.default === null ? "DROP DEFAULT" : `SET DEFAULT ${verbatim(column.default)}`;
  return `ALTER TABLE ONLY ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${quoteName(column.name)} ${change}`;
}
