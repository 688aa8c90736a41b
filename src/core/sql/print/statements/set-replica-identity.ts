import type { Catalog } from "../../../document/catalog.ts";
import type { TableRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { nameOf } from "../name-of.ts";

/** ALTER TABLE … REPLICA IDENTITY: by what replication tells rows apart. */
export function setReplicaIdentity(catalog: Catalog, table: TableRecord): string {
  return `ALTER TABLE ONLY ${nameOf(catalog, table)} REPLICA IDENTITY ${identity(catalog, table)}`;
}

function identity(catalog: Catalog, { replicaIdentity }: TableRecord): string {
  if (replicaIdentity === null) return "DEFAULT";
  if (replicaIdentity.kind !== "index") return replicaIdentity.kind.toUpperCase();
  const id = replicaIdentity.index;
  const index = catalog.find("index", id) ?? catalog.find("primary-key", id) ?? catalog.find("unique", id);
  if (index) return `USING INDEX ${quoteName(index.name)}`;
  throw new Error(`There is no index with id ${id}`);
}
