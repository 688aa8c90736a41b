import type { Catalog } from "../../document/catalog.ts";
import { listedNames } from "./listed-names.ts";

/** The namespaces an option names, `public, crm`, in that order; all that hold something of the design for `all`. */
export function chosenNamespaces(catalog: Catalog, choice: string): readonly string[] {
  if (choice.trim() !== "all") return listedNames(choice);
  return catalog
    .all("namespace")
    .filter(({ kind, id, name, comment, ...children }) =>
      Object.values(children).some((ids) => Array.isArray(ids) && ids.length > 0),
    )
    .map(({ name }) => name)
    .toSorted();
}
