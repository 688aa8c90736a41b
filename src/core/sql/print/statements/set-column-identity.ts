import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { identityClause } from "../column-definition.ts";
import { continueSequence } from "../continue-sequence.ts";
import { ownerNameOf } from "../name-of.ts";

/** Makes an existing column an identity whose next value is behind those that are there; or no identity any more. */
export function setColumnIdentity(catalog: Catalog, column: ColumnRecord): readonly string[] {
  const start = `ALTER TABLE ${ownerNameOf(catalog, column.id)} ALTER COLUMN ${quoteName(column.name)}`;
  if (!column.identity) return [`${start} DROP IDENTITY`];
  return [
    `${start} ADD ${identityClause(catalog, column)}`,
    ...continueSequence(catalog, column, column.identity.options),
  ];
}
