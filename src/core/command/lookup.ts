import type { Catalog } from "../document/catalog.ts";
import { inPublic } from "../expression/relation-lookup.ts";
import { multirangeOf } from "../postgres/multirange-name.ts";
import type { TypeLookup } from "../postgres/parse-type.ts";

/** What a type's name means: a type, table or view of the design, the sets of a range of it, or a type of an extension it has. */
export function typeLookup(catalog: Catalog): TypeLookup {
  return (namespace, name) => {
    for (const kind of ["enum", "domain", "composite", "range", "table", "view"] as const) {
      const found = catalog
        .all(kind)
        .filter((record) => record.name === name && fits(catalog, record.id, namespace))
        .sort((a, b) => Number(inPublic(catalog, b)) - Number(inPublic(catalog, a)))[0];
      if (found) return { kind: "defined", id: found.id };
    }
    const sets = catalog
      .all("range")
      .find((range) => multirangeOf(range) === name && fits(catalog, range.id, namespace));
    if (sets) return { kind: "multirange", id: sets.id };
    const provided = catalog
      .all("kept")
      .some(({ provides }) => provides.some((path) => lastOf(path) === name));
    const elsewhere = catalog.all("extension").length > 0 || provided;
    return elsewhere ? { kind: "external", namespace: namespace ?? null, name } : undefined;
  };
}

function fits(catalog: Catalog, id: string, namespace: string | undefined): boolean {
  return namespace === undefined || catalog.namespaceOf(id)?.name === namespace;
}

function lastOf(path: string): string | undefined {
  return path.split(".").at(-1);
}
