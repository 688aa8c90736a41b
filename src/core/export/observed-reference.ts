import type { Catalog } from "../document/catalog.ts";
import type { TypeReference } from "../document/fields/type-reference.ts";
import type { ObservedType } from "../introspect/observed.ts";

/** A type that PostgreSQL reported, as a column of the design would mention it. */
export function referenceTo(catalog: Catalog, { namespace, name, array }: ObservedType): TypeReference {
  return { base: baseOf(catalog, namespace, name), modifiers: [], fields: "", dimensions: array ? 1 : 0 };
}

function baseOf(catalog: Catalog, namespace: string, name: string): TypeReference["base"] {
  if (namespace === "pg_catalog") return { kind: "builtin", name };
  const home = catalog.namespaceNamed(namespace);
  for (const kind of ["enum", "domain", "table", "view", "composite", "range"] as const) {
    const record = catalog
      .all(kind)
      .find((each) => each.name === name && catalog.namespaceOf(each.id)?.id === home?.id);
    if (record) return { kind: "defined", id: record.id };
  }
  const multirange = catalog
    .all("range")
    .find((each) => each.multirange === name && catalog.namespaceOf(each.id)?.id === home?.id);
  return multirange ? { kind: "multirange", id: multirange.id } : { kind: "external", namespace, name };
}
