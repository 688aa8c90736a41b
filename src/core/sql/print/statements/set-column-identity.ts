import type { Catalog } from "../../../document/catalog.ts";
import type { ColumnRecord } from "../../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../../postgres/quoting.ts";
import { identityClause } from "../column-definition.ts";
import { ownerNameOf } from "../name-of.ts";

/** Makes an existing column an identity whose next value is behind those that are there; or no identity any more. */
export function setColumnIdentity(catalog: Catalog, column: ColumnRecord): readonly string[] {
  const table = ownerNameOf(catalog, column.id);
  const name = quoteName(column.name);
  const start = `ALTER TABLE ${table} ALTER COLUMN ${name}`;
  if (!column.identity) return [`${start} DROP IDENTITY`];
  const sequence = `pg_catalog.pg_get_serial_sequence(${quoteLiteral(table)}, ${quoteLiteral(column.name)})`;
  const climbs = !column.identity.options.increment?.startsWith("-");
  return [
    `${start} ADD ${identityClause(catalog, column)}`,
    ...(climbs
      ? [`SELECT pg_catalog.setval(${sequence}, max(${name})) FROM ${table} HAVING max(${name}) > 0`]
      : []),
  ];
}
