import type { Catalog } from "../../../document/catalog.ts";
import type { ExtensionRecord } from "../../../document/records/index.ts";
import { quoteLiteral, quoteName } from "../../../postgres/quoting.ts";
import { clauses } from "../clauses.ts";

/** CREATE EXTENSION; always IF NOT EXISTS, because a database may well come with it. */
export function createExtension(catalog: Catalog, extension: ExtensionRecord): string {
  const namespace = catalog.find("namespace", extension.namespace);
  return clauses(
    `CREATE EXTENSION IF NOT EXISTS ${quoteName(extension.name)}`,
    namespace && `WITH SCHEMA ${quoteName(namespace.name)}`,
    extension.version !== null && `VERSION ${quoteLiteral(extension.version)}`,
  );
}
