import { isPlural, plural, singular } from "../base/singular.ts";
import type { Catalog } from "../document/catalog.ts";
import { clipToBytes, longestName } from "../postgres/default-names.ts";

/**
 * A free name for a table of what a key decides: `customers` for `customer_id`, `order_products` for several columns
 * of `orders`; in the plural where the table's own name is one.
 */
export function namePart(
  catalog: Catalog,
  tableId: string,
  { key, taken }: { readonly key: readonly string[]; readonly taken: readonly string[] },
): string {
  const table = catalog.get("table", tableId);
  const stems = key.map((id) => stemOf(catalog.get("column", id).name));
  const [only, ...more] = stems;
  const noun =
    only !== undefined && only !== "" && more.length === 0
      ? only
      : [singular(table.name), ...stems.filter((stem) => stem !== "")].join("_");
  const wanted = isPlural(table.name) ? plural(noun) : noun;
  const namespaceId = catalog.namespaceOf(tableId)?.id ?? "";
  const isTaken = (name: string): boolean =>
    taken.includes(name) || name === table.name || isNamed(catalog, namespaceId, name);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : `_${number}`;
    const name = `${clipToBytes(wanted, longestName - suffix.length)}${suffix}`;
    if (!isTaken(name)) return name;
  }
}

/** The name of a key column without the word that says it is one. */
function stemOf(name: string): string {
  return name.replace(/_?(id|uuid|no|nr|number|key)$/i, "");
}

/** Tables, views, indexes, sequences and types share one space of names. */
function isNamed(catalog: Catalog, namespaceId: string, name: string): boolean {
  const namespace = catalog.find("namespace", namespaceId);
  const types = [...(namespace?.enums ?? []), ...(namespace?.domains ?? []), ...(namespace?.ranges ?? [])];
  const named = types.some((id) => {
    const record = catalog.record(id);
    return record !== undefined && "name" in record && record.name === name;
  });
  return named || catalog.relationNamed(namespaceId, name) !== undefined;
}
