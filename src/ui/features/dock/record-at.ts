import type { Catalog } from "../../../core/document/catalog.ts";

/** The id of what has this path, `public.orders.total`; arguments behind a function's name tell several apart. */
export function recordAt(catalog: Catalog, path: string): string | undefined {
  const [name = ""] = path.split("(");
  let found: string | undefined;
  for (const record of catalog.walk()) {
    const at = catalog.pathOf(record.id);
    if (at === path) return record.id;
    if (record.kind !== "function" || at !== name) continue;
    if (path === `${at}(${record.identity})`) return record.id;
    found ??= record.id;
  }
  return found;
}
