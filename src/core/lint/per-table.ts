import type { Catalog } from "../document/catalog.ts";

/** The tables about which something was asked, by number, and the number of each by its id. */
type Numbers = { readonly ids: string[]; readonly byId: Map<string, number> };

/** Answers by the numbers of tables. */
type Answers<T> = ({ readonly answer: T } | undefined)[];

/** A hundred rules ask some forty facts: they share the numbers of tables, so that an answer is an element of a list. */
const numbersOf = new WeakMap<Catalog, Numbers>();

type HandOver<S> = (from: Catalog, to: Catalog, stale: S) => void;

/** By each kind of fact, how what is known of one catalog goes over to the next. */
const handOvers: HandOver<readonly number[]>[] = [];

/** What takes a look at both catalogs before the facts go over, with the ids of the stale tables. */
const beforehand: HandOver<ReadonlySet<string>>[] = [];

/** Is asked whenever the facts of a catalog are about to go over to the next. */
export function onHandOver(look: HandOver<ReadonlySet<string>>): void {
  beforehand.push(look);
}

/**
 * A fact about a table that is found out once for each catalog. It may look at the table, what it owns, the types it
 * uses and the tables that keys, partitions or inheritance join to it: so `handOver` knows when it holds.
 */
export function perTable<T>(
  findOut: (catalog: Catalog, tableId: string) => T,
): (catalog: Catalog, tableId: string) => T {
  const known = new WeakMap<Catalog, Answers<T>>();
  // Rules ask for many tables of one catalog in a row, mostly in the order in which tables were first asked for.
  let last:
    | { readonly catalog: Catalog; readonly numbers: Numbers; readonly answers: Answers<T> }
    | undefined;
  let number = -1;
  handOvers.push((from, to, stale) => {
    const answers = known.get(from);
    if (!answers) return;
    for (const number of stale) answers[number] = undefined;
    known.delete(from);
    known.set(to, answers);
    last = undefined;
  });
  const turnTo = (catalog: Catalog): NonNullable<typeof last> => {
    const numbers = numbersOf.get(catalog) ?? { ids: [], byId: new Map<string, number>() };
    numbersOf.set(catalog, numbers);
    const answers = known.get(catalog) ?? new Array<Answers<T>[number]>(numbers.ids.length);
    known.set(catalog, answers);
    return { catalog, numbers, answers };
  };
  return (catalog, tableId) => {
    if (last?.catalog !== catalog) last = turnTo(catalog);
    const { numbers, answers } = last;
    number = numbers.ids[number + 1] === tableId ? number + 1 : numberOf(numbers, tableId);
    const before = answers[number];
    if (before) return before.answer;
    // What is found out may ask the same of another table.
    const asked = number;
    const answer = findOut(catalog, tableId);
    answers[asked] = { answer };
    number = asked;
    return answer;
  };
}

function numberOf({ ids, byId }: Numbers, tableId: string): number {
  const known = byId.get(tableId);
  if (known !== undefined) return known;
  byId.set(tableId, ids.length);
  return ids.push(tableId) - 1;
}

/**
 * Gives the facts of one catalog to the one after it, but for those of the tables that are stale. The first loses
 * them: they are found out again if somebody asks.
 */
export function handOver(from: Catalog, to: Catalog, stale: ReadonlySet<string>): void {
  const numbers = numbersOf.get(from);
  if (!numbers || numbersOf.has(to)) return;
  for (const look of beforehand) look(from, to, stale);
  const touched = [...stale].flatMap((id) => numbers.byId.get(id) ?? []);
  for (const give of handOvers) give(from, to, touched);
  numbersOf.delete(from);
  numbersOf.set(to, numbers);
}
