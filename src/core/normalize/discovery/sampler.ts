import { type AttributeSet, keyOfSet, sizeOf } from "../attribute-set.ts";
import { agreementOf, type CodedTable } from "./code-table.ts";

/** Compares pairs of rows that are likely to agree much, and remembers in which columns pairs agreed. */
export type Sampler = {
  /** Notes a pair; whether its agreement was not known yet. */
  note(agreement: AttributeSet): boolean;
  /** Compares more pairs as long as enough of them are news; returns the new agreements, large ones first. */
  sample(): readonly AttributeSet[];
};

/** The share of news among compared pairs below which a column is given up, at first. */
const FIRST_YIELD = 0.01;

/** Where one column's comparing stands: rows that share a value are compared at this distance next. */
type Round = { readonly column: number; distance: number; yield: number };

/**
 * Focused sampling (Papenbrock and Naumann, HyFD, 2016): within the rows that share a value of a column, sorted by their
 * other values, neighbours are compared, then rows at distance 2, and so on where it pays; each call asks less.
 */
export function samplerOf(table: CodedTable): Sampler {
  const known = new Set<number | string>();
  const sorted = table.clusters.slice(0, table.columnCount).map((clusters, column) => {
    const order = similarity(table, column);
    return clusters.map((cluster) => cluster.toSorted(order));
  });
  const rounds: Round[] = sorted.map((_, column) => ({
    column,
    distance: 1,
    yield: Number.POSITIVE_INFINITY,
  }));
  let wanted = FIRST_YIELD;
  const note = (agreement: AttributeSet): boolean => {
    const before = known.size;
    return known.add(keyOfSet(agreement)).size > before;
  };
  const compare = (round: Round, news: AttributeSet[]): void => {
    let compared = 0;
    const before = news.length;
    for (const cluster of sorted[round.column] ?? []) {
      for (let at = round.distance; at < cluster.length; at += 1) {
        const agreement = agreementOf(table, cluster[at - round.distance] ?? 0, cluster[at] ?? 0);
        compared += 1;
        if (note(agreement)) news.push(agreement);
      }
    }
    round.distance += 1;
    round.yield = compared === 0 ? 0 : (news.length - before) / compared;
  };
  return {
    note,
    sample() {
      const news: AttributeSet[] = [];
      const best = () => rounds.reduce((one, other) => (other.yield > one.yield ? other : one));
      for (let round = best(); round.yield >= wanted; round = best()) compare(round, news);
      wanted /= 2;
      return news.toSorted((one, other) => sizeOf(other) - sizeOf(one));
    },
  };
}

/** Sorts rows by the columns beside one, so that alike rows become neighbours. */
function similarity({ columnCount, codes }: CodedTable, column: number) {
  const width = columnCount + 1;
  const next = (column + 1) % columnCount;
  const before = (column + columnCount - 1) % columnCount;
  const by = (one: number, other: number, place: number) =>
    (codes[one * width + place] ?? 0) - (codes[other * width + place] ?? 0);
  return (one: number, other: number) => by(one, other, next) || by(one, other, before);
}
