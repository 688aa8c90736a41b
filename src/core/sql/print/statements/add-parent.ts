import type { Catalog } from "../../../document/catalog.ts";
import type { TableRecord } from "../../../document/records/index.ts";
import { nameOf } from "../name-of.ts";

/** ALTER TABLE … INHERIT. */
export function addParent(catalog: Catalog, table: TableRecord, parent: TableRecord): string {
  return `ALTER TABLE ${nameOf(catalog, table)} INHERIT ${nameOf(catalog, parent)}`;
}
