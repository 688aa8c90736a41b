import type { Catalog } from "../document/catalog.ts";
import { quoteName } from "./quoting.ts";

/** The path of a record as SQL would write it, `*` for the design. */
export function quotedPath(catalog: Catalog, id: string): string {
  const parts: string[] = [];
  for (let at = catalog.record(id); at && at.kind !== "design"; at = catalog.parentOf(at.id))
    if ("name" in at) parts.unshift(quoteName(at.name));
  return parts.length === 0 ? "*" : parts.join(".");
}
