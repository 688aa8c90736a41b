import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { resolvedType } from "../resolved-type.ts";

/** The default that a column without one has of its domain; null when none of the domains gives one. */
export function domainDefault(catalog: Catalog, column: ColumnRecord): string | null {
  let type = resolvedType(catalog, column.type);
  while (type.kind === "domain") {
    if (type.record.default !== null) return type.record.default;
    type = type.under;
  }
  return null;
}
