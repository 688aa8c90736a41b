import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { objectName } from "../../postgres/default-names.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { ownerNameOf } from "../../sql/print/name-of.ts";
import { statements } from "../../sql/print/statements/index.ts";
import { inTransaction, type Move } from "./recipe.ts";

/** NOT NULL by way of a check that is validated while reads and writes go on. */
export function proveNotNull(catalog: Catalog, column: ColumnRecord): readonly Move[] {
  const { add, drop, validate } = notNullCheck(catalog, column);
  const set = statements.setColumnNotNull(catalog, { ...column, notNull: true });
  return [
    inTransaction("validate", "let no more nulls in", add),
    inTransaction("validate", "look for nulls", validate),
    inTransaction("validate", "which the check proves", set),
    inTransaction("validate", "drop the check", drop),
  ];
}

/** The helping check: added without a look at rows, validated, and dropped. */
export function notNullCheck(catalog: Catalog, column: ColumnRecord) {
  const table = catalog.get("table", catalog.tableOf(column.id)?.id ?? "");
  const taken = new Set(catalog.checksOf(table.id).map(({ name }) => name));
  const wanted = ["nn", ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `nn${number}`)];
  const names = wanted.map((label) => objectName(table.name, column.name, label));
  const name = quoteName(names.find((one) => !taken.has(one)) ?? "nn");
  const start = `ALTER TABLE ${ownerNameOf(catalog, column.id)}`;
  return {
    add: `${start} ADD CONSTRAINT ${name} CHECK (${quoteName(column.name)} IS NOT NULL) NOT VALID`,
    validate: `${start} VALIDATE CONSTRAINT ${name}`,
    drop: `${start} DROP CONSTRAINT ${name}`,
  };
}
