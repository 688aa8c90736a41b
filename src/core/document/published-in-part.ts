import type { Parameter } from "./fields/parameter.ts";
import type { PublicationRecord, TableRecord } from "./records/index.ts";

type Tables = { readonly find: (kind: "table", id: string) => TableRecord | undefined };

/**
 * The partitioned table of which a publication chooses rows or columns though it publishes by partition: PostgreSQL
 * does not take that (CREATE PUBLICATION, `publish_via_partition_root`). Undefined when there is none.
 */
export function publishedInPart(
  { parameters, tables }: PublicationRecord,
  { find }: Tables,
): TableRecord | undefined {
  if (parameters.some(isThroughRoot)) return undefined;
  return tables
    .filter(({ columns, where }) => columns.length > 0 || where !== null)
    .map(({ table }) => find("table", table))
    .find((table) => table?.partitionBy);
}

function isThroughRoot({ name, value }: Parameter): boolean {
  return name === "publish_via_partition_root" && /^'?(|t|tr|tru|true|y|ye|yes|on|1)'?$/i.test(value);
}
