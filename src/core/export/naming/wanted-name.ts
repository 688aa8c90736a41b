import { singular } from "../../base/singular.ts";
import type { Catalog } from "../../document/catalog.ts";

/** Whether the type of a row is called after one row or after its table. */
export type RowNaming = "singular" | "as-is";

/** What a record would be called: its name, one of it if asked, with its namespace before it unless that is `public`. */
export function wantedName(
  catalog: Catalog,
  { id, name }: { readonly id: string; readonly name: string },
  naming: RowNaming = "as-is",
): string {
  const namespace = catalog.namespaceOf(id)?.name ?? "public";
  const own = naming === "singular" ? singular(name) : name;
  return namespace === "public" ? own : `${namespace}_${own}`;
}
