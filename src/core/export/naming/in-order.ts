import type { Catalog } from "../../document/catalog.ts";

/** By namespace (`public` first) and name in code units, so that the order on screen does not change an export. */
export function inOrder<R extends { readonly id: string; readonly name: string }>(
  catalog: Catalog,
  records: readonly R[],
): readonly R[] {
  const keyed = records.map((record) => {
    const namespace = catalog.namespaceOf(record.id)?.name ?? "";
    return { record, namespace: namespace === "public" ? "" : namespace };
  });
  return keyed
    .sort((a, b) => compareTexts(a.namespace, b.namespace) || compareTexts(a.record.name, b.record.name))
    .map(({ record }) => record);
}

/** Order by code units, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
