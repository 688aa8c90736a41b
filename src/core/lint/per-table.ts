import type { Catalog } from "../document/catalog.ts";

type Answers<T> = Map<string, { readonly answer: T }>;

/** By each kind of fact, how what is known of one catalog goes over to the next. */
const handOvers: ((from: Catalog, to: Catalog, stale: ReadonlySet<string>) => void)[] = [];

/**
 * A fact about a table that is found out once for each catalog. It may look at the table, what it owns, the types it
 * uses and the tables that keys, partitions or inheritance join to it: so `handOver` knows when it holds.
 */
export function perTable<T>(
  findOut: (catalog: Catalog, tableId: string) => T,
): (catalog: Catalog, tableId: string) => T {
  const known = new WeakMap<Catalog, Answers<T>>();
  // Rules ask for many tables of one catalog in a row.
  let last: { readonly catalog: Catalog; readonly answers: Answers<T> } | undefined;
  handOvers.push((from, to, stale) => {
    const answers = known.get(from);
    if (!answers || known.has(to)) return;
    for (const id of stale) answers.delete(id);
    known.delete(from);
    known.set(to, answers);
    last = undefined;
  });
  const answersFor = (catalog: Catalog): Answers<T> => {
    if (last?.catalog === catalog) return last.answers;
    const answers = known.get(catalog) ?? new Map<string, { readonly answer: T }>();
    known.set(catalog, answers);
    last = { catalog, answers };
    return answers;
  };
  return (catalog, tableId) => {
    const answers = answersFor(catalog);
    const before = answers.get(tableId);
    if (before) return before.answer;
    const answer = findOut(catalog, tableId);
    answers.set(tableId, { answer });
    return answer;
  };
}

/**
 * Gives the facts of one catalog to the one after it, but for those of the tables that are stale. The first loses
 * them: they are found out again if somebody asks.
 */
export function handOver(from: Catalog, to: Catalog, stale: ReadonlySet<string>): void {
  for (const give of handOvers) give(from, to, stale);
}
