import {
  type AttributeSet,
  compareSets,
  difference,
  intersection,
  isSubset,
  membersOf,
  noAttributes,
  union,
  without,
} from "./attribute-set.ts";
import { closureOf } from "./closure.ts";
import type { Bounded, Dependency, Relation } from "./dependency.ts";

/** How many keys are looked for: n pairs of columns that determine each other make 2ⁿ of them. */
const KEY_LIMIT = 200;

/**
 * The minimal sets of columns that determine all others (Lucchesi and Osborn 1978): from a key K and X → Y,
 * X ∪ (K − Y) determines everything too, and each key is reached that way.
 */
export function candidateKeys(
  { columns, dependencies }: Relation,
  limit: number = KEY_LIMIT,
): Bounded<readonly AttributeSet[]> {
  const inside = dependencies.filter(({ left }) => isSubset(left, columns));
  const keys: AttributeSet[] = [reduceToKey(columns, { columns, dependencies: inside })];
  for (let at = 0; at < keys.length; at += 1) {
    for (const { left, right } of inside) {
      const candidate = union(left, difference(keys[at] ?? columns, right));
      if (keys.some((key) => isSubset(key, candidate))) continue;
      if (keys.length >= limit) return { found: keys.toSorted(compareSets), complete: false };
      keys.push(reduceToKey(candidate, { columns, dependencies: inside }));
    }
  }
  return { found: keys.toSorted(compareSets), complete: true };
}

/** A key inside a set of columns that determines all others; later columns are given up first. */
export function reduceToKey(superkey: AttributeSet, { columns, dependencies }: Relation): AttributeSet {
  const determined = dependencies.reduce(
    (all, { left, right }) => union(all, difference(right, left)),
    noAttributes,
  );
  let key = superkey;
  // What stands on no right side is in each key.
  for (const member of membersOf(intersection(superkey, determined)).toReversed()) {
    const smaller = without(key, member);
    if (isSubset(columns, closureOf(smaller, dependencies))) key = smaller;
  }
  return key;
}

/** The columns that are in a key. */
export function primeAttributes(keys: readonly AttributeSet[]): AttributeSet {
  return keys.reduce(union, noAttributes);
}

/** Whether a set of columns determines all columns of a table. */
export function isSuperkey(left: AttributeSet, columns: AttributeSet, dependencies: readonly Dependency[]) {
  return isSubset(columns, closureOf(left, dependencies));
}
