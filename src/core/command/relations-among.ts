import type { Catalog } from "../document/catalog.ts";
import type { IdOf } from "../document/id.ts";

/** The tables and views among some ids, each once. */
export function relationsAmong(catalog: Catalog, ids: readonly string[]): readonly IdOf<"table" | "view">[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = catalog.find("table", id) ?? catalog.find("view", id);
    return record ? [record.id] : [];
  });
}
