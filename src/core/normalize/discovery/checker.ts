import { type AttributeSet, membersOf } from "../attribute-set.ts";
import type { CodedTable } from "./code-table.ts";

/** Two rows that agree on a left side, but not on this column. */
export type Counterexample = { readonly right: number; readonly one: number; readonly other: number };

/** Looks at all rows whether a left side determines columns; returns a pair of rows for each it does not. */
export type Checker = (left: AttributeSet, rights: readonly number[]) => readonly Counterexample[];

/** A hash table of rows that is emptied by counting up. */
type RowTable = { readonly rows: Int32Array; readonly stamps: Int32Array; stamp: number };

/** A checker of one table, which keeps its working memory between calls. */
export function checkerOf(table: CodedTable): Checker {
  const { rowCount, clusters } = table;
  const slots = 2 ** Math.ceil(Math.log2(Math.max(2, rowCount * 2)));
  const seen: RowTable = { rows: new Int32Array(slots), stamps: new Int32Array(slots), stamp: 0 };
  const all = Int32Array.from({ length: rowCount }, (_, row) => row);
  const clustered = clusters.map((list) => list.reduce((sum, { length }) => sum + length, 0));
  return (left, rights) => {
    // Rows that are alone with their value in one column cannot refute: begin where they are the most.
    const [pivot, ...others] = membersOf(left).toSorted(
      (one, other) => (clustered[one] ?? 0) - (clustered[other] ?? 0),
    );
    const found: Counterexample[] = [];
    let open = rights;
    for (const cluster of pivot === undefined ? [all] : (clusters[pivot] ?? [])) {
      if (open.length === 0) break;
      seen.stamp += 1;
      open = checkCluster(table, { cluster, others, open, seen, found });
    }
    return found;
  };
}

type Search = {
  readonly cluster: Int32Array;
  readonly others: readonly number[];
  readonly open: readonly number[];
  readonly seen: RowTable;
  readonly found: Counterexample[];
};

/** The columns not refuted by the rows of a cluster. */
function checkCluster(table: CodedTable, search: Search): readonly number[] {
  const { cluster, others, seen, found } = search;
  const { codes, columnCount } = table;
  const width = columnCount + 1;
  const likeness: Likeness = { codes, width, others, seen };
  let { open } = search;
  for (let at = 0; at < cluster.length; at += 1) {
    const row = cluster[at] ?? 0;
    const other = others.length === 0 ? (cluster[0] ?? 0) : firstLike(row, likeness);
    if (other === row) continue;
    for (const right of open) {
      if (codes[row * width + right] === codes[other * width + right]) continue;
      found.push({ right, one: other, other: row });
      open = open.filter((column) => column !== right);
    }
    if (open.length === 0) return open;
  }
  return open;
}

type Likeness = {
  readonly codes: Int32Array;
  readonly width: number;
  readonly others: readonly number[];
  readonly seen: RowTable;
};

/** The first row seen with the same values in some columns: the row itself, if there was none before. */
function firstLike(row: number, likeness: Likeness): number {
  const { rows, stamps, stamp } = likeness.seen;
  const mask = rows.length - 1;
  for (let slot = hashOf(row, likeness) & mask; ; slot = (slot + 1) & mask) {
    if (stamps[slot] !== stamp) {
      stamps[slot] = stamp;
      rows[slot] = row;
      return row;
    }
    const other = rows[slot] ?? 0;
    if (isAlike(row, other, likeness)) return other;
  }
}

function hashOf(row: number, { codes, width, others }: Likeness): number {
  let hash = 0;
  for (let at = 0; at < others.length; at += 1) {
    hash = Math.imul(hash ^ (codes[row * width + (others[at] ?? 0)] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash ^ (hash >>> 16);
}

function isAlike(one: number, other: number, { codes, width, others }: Likeness): boolean {
  for (let at = 0; at < others.length; at += 1) {
    const column = others[at] ?? 0;
    if (codes[one * width + column] !== codes[other * width + column]) return false;
  }
  return true;
}
