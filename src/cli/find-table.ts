import { type Refusal, refuse } from "../core/base/refusal.ts";
import type { Catalog } from "../core/document/catalog.ts";
import type { RecordOf } from "../core/document/records/index.ts";

/** The table of a name, with or without its namespace; without a name, the only one. */
export function findTable(catalog: Catalog, name: string | undefined): RecordOf<"table"> | Refusal {
  const tables = catalog.all("table");
  const paths = (some: typeof tables) => some.map(({ id }) => catalog.pathOf(id)).join(", ");
  if (name === undefined) {
    const [only] = tables;
    if (only && tables.length === 1) return only;
    return refuse(only ? "--table is missing: there is more than one table" : "there is no table");
  }
  const found = tables.filter((table) => table.name === name || catalog.pathOf(table.id) === name);
  const [table] = found;
  if (table === undefined) return refuse(`there is no table “${name}”`);
  return found.length === 1 ? table : refuse(`“${name}” may be ${paths(found)}`);
}
