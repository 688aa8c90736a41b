import type { Catalog } from "../document/catalog.ts";

/** The number of each table about which something was asked, by its id. */
type Numbers = Map<string, number>;

/** Answers by the numbers of tables. */
type Answers<T> = ({ readonly answer: T } | undefined)[];

/** A hundred rules ask some forty facts: they share the numbers of tables, so that an answer is an element of a list. */
const numbersOf = new WeakMap<Catalog, Numbers>();

/** By each kind of fact, how what is known of one catalog goes over to the next. */
const handOvers: ((from: Catalog, to: Catalog, stale: readonly number[]) => void)[] = [];

/**
 * A fact about a table that is found out once for each catalog. It may look at the table, what it owns, the types it
 * uses and the tables that keys, partitions or inheritance join to it: so `handOver` knows when it holds.
 */
export function perTable<T>(
  findOut: (catalog: Catalog, tableId: string) => T,
): (catalog: Catalog, tableId: string) => T {
  const known = new WeakMap<Catalog, Answers<T>>();
  // Rules ask for many tables of one catalog in a row.
  let last:
    | { readonly catalog: Catalog; readonly numbers: Numbers; readonly answers: Answers<T> }
    | undefined;
  handOvers.push((from, to, stale) => {
    const answers = known.get(from);
    if (!answers) return;
    for (const number of stale) answers[number] = undefined;
    known.delete(from);
    known.set(to, answers);
    last = undefined;
  });
  const turnTo = (catalog: Catalog): NonNullable<typeof last> => {
    const numbers = numbersOf.get(catalog) ?? new Map<string, number>();
    numbersOf.set(catalog, numbers);
    const answers = known.get(catalog) ?? new Array<Answers<T>[number]>(numbers.size);
    known.set(catalog, answers);
    return { catalog, numbers, answers };
  };
  return (catalog, tableId) => {
    if (last?.catalog !== catalog) last = turnTo(catalog);
    const { numbers, answers } = last;
    const number = numbers.get(tableId) ?? numbers.size;
    const before = answers[number];
    if (before) return before.answer;
    if (number === numbers.size) numbers.set(tableId, number);
    const answer = findOut(catalog, tableId);
    answers[number] = { answer };
    return answer;
  };
}

/**
 * Gives the facts of one catalog to the one after it, but for those of the tables that are stale. The first loses
 * them: they are found out again if somebody asks.
 */
export function handOver(from: Catalog, to: Catalog, stale: ReadonlySet<string>): void {
  const numbers = numbersOf.get(from);
  if (!numbers || numbersOf.has(to)) return;
  const touched = [...stale].flatMap((id) => numbers.get(id) ?? []);
  for (const give of handOvers) give(from, to, touched);
  numbersOf.delete(from);
  numbersOf.set(to, numbers);
}
