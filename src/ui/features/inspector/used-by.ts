import type { Catalog } from "../../../core/document/catalog.ts";
import { rootOf } from "../../../core/layout/diagram.ts";
import { countOf } from "../editing/count-of.ts";

/** Who depends on a table or type, in short: "Used by payment, 1 view"; empty when nobody does. */
export function usedByWords(catalog: Catalog, id: string): string {
  const tables = new Set<string>();
  const counts = { view: 0, function: 0 };
  for (const record of catalog.referencesTo(id)) {
    const table = catalog.tableOf(record.id);
    if (record.kind === "view" || record.kind === "function") counts[record.kind] += 1;
    else if (table && rootOf(catalog, table).id !== id) tables.add(rootOf(catalog, table).name);
  }
  const named = [...tables];
  const words = [
    ...(named.length > 3 ? [countOf(named.length, "table")] : named),
    ...(counts.view > 0 ? [countOf(counts.view, "view")] : []),
    ...(counts.function > 0 ? [countOf(counts.function, "function")] : []),
  ];
  return words.length === 0 ? "" : `Used by ${words.join(", ")}`;
}
