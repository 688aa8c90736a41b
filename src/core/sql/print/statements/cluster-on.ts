import type { Catalog } from "../../../document/catalog.ts";
import type { IndexRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { ownerNameOf } from "../name-of.ts";

/** ALTER TABLE … CLUSTER ON: which index the next CLUSTER follows. */
export function clusterOn(catalog: Catalog, index: IndexRecord): string {
  const relation = catalog.parentOf(index.id)?.kind === "view" ? "MATERIALIZED VIEW" : "TABLE";
  return `ALTER ${relation} ${ownerNameOf(catalog, index.id)} CLUSTER ON ${quoteName(index.name)}`;
}
