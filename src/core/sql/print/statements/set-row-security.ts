import type { Catalog } from "../../../document/catalog.ts";
import type { TableRecord } from "../../../document/records/index.ts";
import { nameOf } from "../name-of.ts";

/** ALTER TABLE … ENABLE or DISABLE ROW LEVEL SECURITY. */
export function setRowSecurity(catalog: Catalog, table: TableRecord): string {
  return `ALTER TABLE ${nameOf(catalog, table)} ${table.rowSecurity ? "ENABLE" : "DISABLE"} ROW LEVEL SECURITY`;
}

/** ALTER TABLE … [NO] FORCE ROW LEVEL SECURITY: whether it holds for the owner too. */
export function forceRowSecurity(catalog: Catalog, table: TableRecord): string {
  return `ALTER TABLE ${nameOf(catalog, table)} ${table.forceRowSecurity ? "FORCE" : "NO FORCE"} ROW LEVEL SECURITY`;
}
