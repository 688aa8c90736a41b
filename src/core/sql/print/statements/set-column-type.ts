import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses } from "../clauses.ts";
import { externalName, ownerNameOf } from "../name-of.ts";
import { typeSpelling } from "../type-spelling.ts";

/** How the values of a column become those of its new type: by assignment, by a cast, or by way of their text. */
export type Conversion = "assignment" | "cast" | "text";

/** ALTER TABLE … ALTER COLUMN … TYPE with the collation and, where assignment does not do, USING. */
export function setColumnType(catalog: Catalog, column: ColumnRecord, conversion: Conversion): string {
  const type = typeSpelling(catalog, column.type);
  const name = quoteName(column.name);
  const from = conversion === "text" ? `${name}::text` : name;
  return clauses(
    `ALTER TABLE ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${name} TYPE ${type}`,
    column.collation && `COLLATE ${externalName(column.collation)}`,
    conversion !== "assignment" && `USING ${from}::${type}`,
  );
}
