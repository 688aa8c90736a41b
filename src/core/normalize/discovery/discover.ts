import { groupBy } from "../../base/group-by.ts";
import {
  type AttributeSet,
  attributeSet,
  compareSets,
  has,
  keyOfSet,
  sizeOf,
  withAttribute,
} from "../attribute-set.ts";
import { type Dependency, inOrder } from "../dependency.ts";
import { checkerOf } from "./checker.ts";
import { agreementOf, type CodedTable } from "./code-table.ts";
import {
  addLeft,
  countLarger,
  hasLeft,
  hasSubset,
  type LeftSides,
  leftsOfSize,
  noLeftSides,
  takeSubsets,
} from "./left-sides.ts";
import { meterOf, type OnProgress } from "./meter.ts";
import { type Sampler, samplerOf } from "./sampler.ts";

/** How far to look, and who is told. */
export type DiscoveryOptions = {
  /** The most columns of a left side. Without it, all dependencies are found. */
  readonly maxLeft?: number;
  readonly onProgress?: OnProgress;
};

/** What holds in a table. */
export type Discovery = {
  /** All minimal functional dependencies, one column on each right side. */
  readonly dependencies: readonly Dependency[];
  /** All minimal sets of columns in which no two rows agree. */
  readonly keys: readonly AttributeSet[];
  /** False when left sides were cut off at their bound. */
  readonly complete: boolean;
};

/** The share of refuted candidates above which more rows are sampled before the next size. */
const TOO_MANY_REFUTED = 0.1;

/** What is still possible: of each column, the row number included, its left sides. */
type Search = {
  readonly table: CodedTable;
  readonly families: readonly LeftSides[];
  readonly sampler: Sampler;
  readonly maxLeft: number;
  cutOff: boolean;
};

/**
 * All minimal functional dependencies and keys of a table, exactly (after HyFD, Papenbrock and Naumann 2016).
 *
 * At first, nothing is thought to determine everything. Two rows that agree on some columns and not on A refute each left
 * side of A among those columns; it is replaced by itself with one more column. Sampled pairs of rows do most of that;
 * then what is left is checked against all rows, small left sides first, and each refuting pair is used in the
 * same way. A left side that stays is minimal: all smaller ones were refuted.
 */
export function discover(table: CodedTable, options: DiscoveryOptions = {}): Discovery {
  const { columnCount } = table;
  const { maxLeft = columnCount } = options;
  const families = Array.from({ length: columnCount + 1 }, () => {
    const family = noLeftSides();
    addLeft(family, []);
    return family;
  });
  const search: Search = { table, families, sampler: samplerOf(table), maxLeft, cutOff: false };
  const check = checkerOf(table);
  const meter = meterOf(options.onProgress);
  for (const agreement of search.sampler.sample()) refute(search, agreement);
  for (let size = 0; size <= maxLeft; size += 1) {
    const candidates = candidatesOfSize(families, size);
    meter.begin({ size, candidates: candidates.length, later: laterThan(families, size) });
    const refuted = checkLevel(search, candidates, { check, count: meter.count });
    if (refuted <= candidates.length * TOO_MANY_REFUTED) continue;
    for (const agreement of search.sampler.sample()) refute(search, agreement);
  }
  return resultOf(search);
}

/** How many larger left sides are possible at this time. */
function laterThan(families: readonly LeftSides[], size: number): number {
  return families.reduce((sum, family) => sum + countLarger(family, size), 0);
}

type Candidate = { readonly left: AttributeSet; readonly rights: readonly number[] };

function candidatesOfSize(families: readonly LeftSides[], size: number): readonly Candidate[] {
  const pairs = families.flatMap((family, right) =>
    leftsOfSize(family, size).map((left) => ({ left, right })),
  );
  return [...groupBy(pairs, ({ left }) => keyOfSet(left)).values()].map((group) => ({
    left: group[0]?.left ?? [],
    rights: group.map(({ right }) => right),
  }));
}

/** Checks candidates against all rows; how many were refuted is returned. */
function checkLevel(
  search: Search,
  candidates: readonly Candidate[],
  { check, count }: { readonly check: ReturnType<typeof checkerOf>; readonly count: () => void },
): number {
  let refuted = 0;
  for (const { left, rights } of candidates) {
    const open = rights.filter((right) => hasLeft(search.families[right] ?? noLeftSides(), left));
    const found = open.length === 0 ? [] : check(left, open);
    for (const { one, other } of found) {
      const agreement = agreementOf(search.table, one, other);
      if (search.sampler.note(agreement)) refute(search, agreement);
    }
    if (found.length > 0) refuted += 1;
    count();
  }
  return refuted;
}

/** Gives up what two rows refute that agree on just these columns. */
function refute(search: Search, agreement: AttributeSet): void {
  for (const [right, family] of search.families.entries()) {
    if (has(agreement, right)) continue;
    for (const left of takeSubsets(family, agreement)) {
      if (sizeOf(left) >= search.maxLeft) search.cutOff = true;
      else widen(family, left, outside(search, agreement, right));
    }
  }
}

/** The columns that a left side may still need: those in which the two rows differ. */
function outside({ table }: Search, agreement: AttributeSet, right: number): readonly number[] {
  const columns = Array.from({ length: table.columnCount }, (_, column) => column);
  return columns.filter((column) => column !== right && !has(agreement, column));
}

function widen(family: LeftSides, left: AttributeSet, columns: readonly number[]): void {
  for (const column of columns) {
    const wider = withAttribute(left, column);
    if (!hasSubset(family, wider)) addLeft(family, wider);
  }
}

function resultOf({ families, table, maxLeft, cutOff }: Search): Discovery {
  const sizes = Array.from({ length: maxLeft + 1 }, (_, size) => size);
  const leftsOf = (family: LeftSides) => sizes.flatMap((size) => leftsOfSize(family, size));
  const dependencies = families
    .slice(0, table.columnCount)
    .flatMap((family, right) => leftsOf(family).map((left) => ({ left, right: attributeSet([right]) })));
  const unique = families[table.columnCount];
  return {
    dependencies: inOrder(dependencies),
    keys: unique ? leftsOf(unique).toSorted(compareSets) : [],
    complete: !cutOff,
  };
}
