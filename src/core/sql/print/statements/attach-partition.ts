import type { Catalog } from "../../../document/catalog.ts";
import type { TableRecord } from "../../../document/records/index.ts";
import { nameOf } from "../name-of.ts";
import { verbatim } from "../verbatim.ts";

type PartitionOf = NonNullable<TableRecord["partitionOf"]>;

/** ALTER TABLE … ATTACH PARTITION. */
export function attachPartition(catalog: Catalog, table: TableRecord, partition: PartitionOf): string {
  const parent = nameOf(catalog, catalog.get("table", partition.parent));
  const child = nameOf(catalog, table);
  return `ALTER TABLE ONLY ${parent} ATTACH PARTITION ${child} ${verbatim(partition.bound)}`;
}
