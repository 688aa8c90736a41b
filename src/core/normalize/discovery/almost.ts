import { type AttributeSet, attributeSet, has, isSubset, sizeOf } from "../attribute-set.ts";
import type { Dependency } from "../dependency.ts";
import type { CodedTable } from "./code-table.ts";
import { groupRows } from "./group-rows.ts";
import { type Refutation, refutationOf } from "./refutation.ts";
import { isSupported } from "./support.ts";

/** A dependency that a few rows refute: an error in the data, or no dependency. */
export type AlmostDependency = Dependency & Refutation;

/** The share of the rows in question that may be odd. */
const TOLERANCE = 0.01;

/** How much better than no left side at all it must be. */
const GAIN = 10;

/** Pairs of columns are looked at up to this many rows × columns³. */
const PAIR_WORK = 100_000_000;

/**
 * Dependencies on one column, and in smaller tables on two, that hold for all but 1 % of the rows in question; those with
 * the fewest odd rows first. Left sides that hardly recur are not asked about.
 */
export function almostDependencies(
  table: CodedTable,
  dependencies: readonly Dependency[],
  limit = 10,
): readonly AlmostDependency[] {
  const columns = Array.from({ length: table.columnCount }, (_, column) => column);
  const base = columns.map((column) => oddRows(table, [allRows(table)], { column, most: table.rowCount }));
  const found: AlmostDependency[] = [];
  const singles = columns.map((column) => attributeSet([column]));
  const pairs = columns.flatMap((one) =>
    columns.filter((other) => other > one).map((other) => attributeSet([one, other])),
  );
  const work = table.rowCount * table.columnCount ** 3;
  const small = dependencies.filter((one) => sizeOf(one.left) <= 2);
  for (const left of work > PAIR_WORK ? singles : [...singles, ...pairs]) {
    const known = [...small, ...found].filter((one) => isSubset(one.left, left));
    const rights = columns.filter(
      (column) => !has(left, column) && !known.some(({ right }) => has(right, column)),
    );
    found.push(...almostOn(table, left, { rights, base }));
  }
  return found
    .toSorted((one, other) => one.odd * sizeOf(one.left) - other.odd * sizeOf(other.left))
    .slice(0, limit);
}

type Wanted = { readonly rights: readonly number[]; readonly base: readonly number[] };

function almostOn(
  table: CodedTable,
  left: AttributeSet,
  { rights, base }: Wanted,
): readonly AlmostDependency[] {
  const groups = groupRows(table, left);
  const rows = groups.reduce((sum, { length }) => sum + length, 0);
  if (rights.length === 0 || !isSupported({ groups: groups.length, rows }, table)) return [];
  return rights.flatMap((column) => {
    const most = Math.min(rows * TOLERANCE, (base[column] ?? 0) / GAIN);
    const odd = oddRows(table, groups, { column, most });
    if (odd === 0 || odd > most) return [];
    const dependency = { left, right: attributeSet([column]) };
    return [{ ...dependency, ...refutationOf(table, dependency) }];
  });
}

function allRows({ rowCount }: CodedTable): Int32Array {
  return Int32Array.from({ length: rowCount }, (_, row) => row);
}

/** How many rows are not of the majority of their group; counting ends when there are more than are wanted. */
function oddRows(
  { codes, columnCount, distinct }: CodedTable,
  groups: readonly (readonly number[] | Int32Array)[],
  { column, most }: { readonly column: number; readonly most: number },
): number {
  const counts = new Int32Array(distinct[column] ?? 0);
  const width = columnCount + 1;
  let odd = 0;
  for (const group of groups) {
    let largest = 0;
    for (const row of group) {
      const code = codes[row * width + column] ?? 0;
      const count = (counts[code] ?? 0) + 1;
      counts[code] = count;
      if (count > largest) largest = count;
    }
    for (const row of group) counts[codes[row * width + column] ?? 0] = 0;
    odd += group.length - largest;
    if (odd > most) return odd;
  }
  return odd;
}
