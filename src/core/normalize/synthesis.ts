import { groupBy } from "../base/group-by.ts";
import { type AttributeSet, isSubset, keyOfSet, noAttributes, sameSet, union } from "./attribute-set.ts";
import { isSuperkey, reduceToKey } from "./candidate-keys.ts";
import { closureOf } from "./closure.ts";
import { minimalCover, withoutRedundant } from "./cover.ts";
import { type Dependency, joinRights, type Relation } from "./dependency.ts";
import { inOrderOfParts, withoutContained } from "./parts.ts";

/**
 * Tables in 3NF that together say the same and lose no dependency (Bernstein 1976).
 *
 * 1. A minimal cover, grouped by left side. 2. Groups whose left sides determine each other become one; what then
 * follows from those left sides determining each other is dropped (without this step the result need not be in
 * 3NF). 3. A table for each group. 4. A key of the whole, where no table holds one: this makes the join lossless.
 */
export function synthesise({ columns, dependencies }: Relation): readonly AttributeSet[] {
  const cover = minimalCover(dependencies);
  const groups = groupBy(joinRights(cover), ({ left }) => keyOfSet(closureOf(left, cover)));
  const classes = [...groups.values()].map((group) => group.map(({ left }) => left));
  const between = classes.flatMap((lefts) =>
    lefts.flatMap((left) => lefts.filter((right) => !sameSet(left, right)).map((right) => ({ left, right }))),
  );
  const rest = withoutRedundant(
    cover.filter((dependency) => !isWithin(dependency, between)),
    between,
  );
  return withKey(
    classes.map((lefts) => partOf(lefts, rest)),
    { columns, dependencies: cover },
  );
}

/** The same without the second step: a table for each left side. Not always in 3NF, at times already in BCNF. */
export function synthesiseUnmerged({ columns, dependencies }: Relation): readonly AttributeSet[] {
  const cover = minimalCover(dependencies);
  return withKey(
    joinRights(cover).map(({ left, right }) => union(left, right)),
    { columns, dependencies: cover },
  );
}

/** The tables, with a key of the whole as one more where none of them holds one. */
function withKey(parts: readonly AttributeSet[], relation: Relation): readonly AttributeSet[] {
  const { columns, dependencies } = relation;
  const holdsKey = parts.some((part) => isSuperkey(part, columns, dependencies));
  return inOrderOfParts(withoutContained(holdsKey ? parts : [...parts, reduceToKey(columns, relation)]));
}

/** Whether a dependency is a part of one between left sides. */
function isWithin({ left, right }: Dependency, between: readonly Dependency[]): boolean {
  return between.some((other) => sameSet(other.left, left) && isSubset(right, other.right));
}

function partOf(lefts: readonly AttributeSet[], cover: readonly Dependency[]): AttributeSet {
  const rights = cover
    .filter(({ left }) => lefts.some((one) => sameSet(one, left)))
    .map(({ right }) => right);
  return [...lefts, ...rights].reduce(union, noAttributes);
}
