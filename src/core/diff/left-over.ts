import type { Catalog } from "../document/catalog.ts";

/** What is only before and goes last: columns and functions may be of these types, and lie in these namespaces, until then. */
export function leftOver(before: Catalog, after: Catalog): ReadonlySet<string> {
  const kinds = ["enum", "domain", "composite", "namespace", "extension"] as const;
  return new Set(
    kinds.flatMap((kind) => before.all(kind).filter(({ id }) => !after.record(id))).map(({ id }) => id),
  );
}
