import {
  type AttributeSet,
  difference,
  has,
  isSubset,
  membersOf,
  noAttributes,
  union,
  without,
} from "./attribute-set.ts";
import { closureOf } from "./closure.ts";
import { minimalCover } from "./cover.ts";
import type { Bounded, Dependency } from "./dependency.ts";

/** How many dependencies may stand between; a projection can need exponentially many. */
const BETWEEN_LIMIT = 400;

/**
 * A minimal cover of what holds among some of the columns. Reduction by resolution (Gottlob 1987): a column that goes
 * is replaced, wherever it stands on a left side, by each left side that determines it. Where the bound is
 * reached, all that is returned holds, but it is not all.
 */
export function projectDependencies(
  dependencies: readonly Dependency[],
  onto: AttributeSet,
): Bounded<readonly Dependency[]> {
  const reached = closureOf(onto, dependencies);
  // What needs a column that these columns do not lead to says nothing about them.
  let cover = minimalCover(dependencies.filter(({ left }) => isSubset(left, reached)));
  let complete = true;
  for (let leaving = columnsOutside(cover, onto); leaving.length > 0; leaving = columnsOutside(cover, onto)) {
    const column = cheapest(leaving, cover);
    const { stays, resolved } = resolve(column, cover);
    const tooMany = stays.length + resolved.length > BETWEEN_LIMIT;
    if (tooMany) complete = false;
    cover = minimalCover(tooMany ? stays : [...stays, ...resolved]);
  }
  return { found: cover, complete };
}

function columnsOutside(cover: readonly Dependency[], onto: AttributeSet): readonly number[] {
  const all = cover.reduce((set, { left, right }) => union(set, union(left, right)), noAttributes);
  return membersOf(difference(all, onto));
}

/** The column whose leaving makes the fewest new dependencies. */
function cheapest(columns: readonly number[], cover: readonly Dependency[]): number {
  const cost = (column: number): number =>
    cover.filter(({ right }) => has(right, column)).length *
    cover.filter(({ left }) => has(left, column)).length;
  const costs = columns.map(cost);
  return columns[costs.indexOf(Math.min(...costs))] ?? 0;
}

function resolve(column: number, cover: readonly Dependency[]) {
  const makers = cover.filter(({ right }) => has(right, column));
  const users = cover.filter(({ left }) => has(left, column));
  const stays = cover.filter(({ left, right }) => !has(left, column) && !has(right, column));
  const resolved = users.flatMap(({ left, right }) =>
    makers
      .map((maker) => ({ left: union(maker.left, without(left, column)), right }))
      .filter((dependency) => !isSubset(right, dependency.left) && !has(dependency.left, column)),
  );
  return { stays, resolved };
}
