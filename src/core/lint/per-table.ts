import { memoizeByIdentity } from "../base/memoize-by-identity.ts";
import type { Catalog } from "../document/catalog.ts";

/** A fact about a table that is found out once for each catalog. */
export function perTable<T>(
  findOut: (catalog: Catalog, tableId: string) => T,
): (catalog: Catalog, tableId: string) => T {
  const answersFor = memoizeByIdentity((_: Catalog) => new Map<string, { readonly answer: T }>());
  return (catalog, tableId) => {
    const answers = answersFor(catalog);
    const known = answers.get(tableId);
    if (known) return known.answer;
    const answer = findOut(catalog, tableId);
    answers.set(tableId, { answer });
    return answer;
  };
}
