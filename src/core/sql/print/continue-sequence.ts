import type { Catalog } from "../../document/catalog.ts";
import type { SequenceOptions } from "../../document/fields/sequence-options.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../postgres/quoting.ts";
import { ownerNameOf } from "./name-of.ts";

/**
 * Sets the sequence that a column owns behind the highest value that is there, so that the next one is new; nothing
 * happens where that value is none of the sequence's. None for sequences that descend.
 */
export function continueSequence(
  catalog: Catalog,
  column: ColumnRecord,
  { increment, maximum, minimum }: SequenceOptions,
): readonly string[] {
  if (increment?.startsWith("-")) return [];
  const table = ownerNameOf(catalog, column.id);
  const highest = `max(${quoteName(column.name)})`;
  const sequence = `pg_catalog.pg_get_serial_sequence(${quoteLiteral(table)}, ${quoteLiteral(column.name)})`;
  const fits = [`${highest} >= ${minimum ?? 1}`, ...(maximum === null ? [] : [`${highest} <= ${maximum}`])];
  return [`SELECT pg_catalog.setval(${sequence}, ${highest}) FROM ${table} HAVING ${fits.join(" AND ")}`];
}
