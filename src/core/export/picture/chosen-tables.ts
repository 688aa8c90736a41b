import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import { drawnTables, rootOf } from "../../layout/diagram.ts";
import { tokenize } from "../../postgres/tokens.ts";

/** What a picture's option says when every table is meant. */
export const EVERY_TABLE = "all";

/**
 * The drawn tables and views that a list names, separated by commas and quoted as in SQL; a name without a namespace
 * finds every one of that name, a partition its parent. Undefined for all tables; refused when a name finds none.
 */
export function chosenTables(catalog: Catalog, list: string): ReadonlySet<string> | undefined | Refusal {
  if (list === EVERY_TABLE) return undefined;
  const chosen = new Set<string>();
  for (const path of pathsIn(list)) {
    const found = [...catalog.all("table"), ...catalog.all("view")].filter(({ id, name }) => {
      const namespace = catalog.namespaceOf(id)?.name;
      return path.at(-1) === name && (path.length === 1 || path.at(-2) === namespace);
    });
    if (found.length === 0) return refuse(`There is no table “${path.join(".")}”.`);
    for (const one of found) chosen.add(one.kind === "table" ? rootOf(catalog, one).id : one.id);
  }
  const drawn = [...drawnTables(catalog), ...catalog.all("view")].filter(({ id }) => chosen.has(id));
  return drawn.length === 0 ? refuse("The option “tables” names no table.") : chosen;
}

function pathsIn(list: string): readonly (readonly string[])[] {
  const paths: string[][] = [[]];
  for (const { kind, value } of tokenize(list)) {
    if (value === "," && kind === "punctuation") paths.push([]);
    else if (value !== "." || kind !== "punctuation") paths.at(-1)?.push(value);
  }
  return paths.filter((path) => path.length > 0);
}
