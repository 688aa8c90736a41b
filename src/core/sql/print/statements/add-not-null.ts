import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { clauses } from "../clauses.ts";
import { ownerNameOf } from "../name-of.ts";

/** ALTER TABLE … ADD NOT NULL as a constraint (PostgreSQL 18): the way to one that is NOT VALID. */
export function addNotNull(catalog: Catalog, column: ColumnRecord): string {
  const { name = null, noInherit, notValid } = column.notNullConstraint ?? {};
  return clauses(
    `ALTER TABLE ${ownerNameOf(catalog, column.id)}\n  ADD`,
    name !== null && `CONSTRAINT ${quoteName(name)}`,
    `NOT NULL ${quoteName(column.name)}`,
    noInherit && "NO INHERIT",
    notValid && "NOT VALID",
  );
}
