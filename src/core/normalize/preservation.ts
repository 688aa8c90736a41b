import { type AttributeSet, intersection, isSubset, sameSet, union } from "./attribute-set.ts";
import { closureOf } from "./closure.ts";
import type { Dependency } from "./dependency.ts";

/** The dependencies that no longer follow from what can be checked within each table (Beeri and Honeyman 1981). */
export function lostDependencies(
  parts: readonly AttributeSet[],
  dependencies: readonly Dependency[],
): readonly Dependency[] {
  return dependencies.filter(({ left, right }) => !isSubset(right, closureWithin(left, parts, dependencies)));
}

/** What a set determines by dependencies that lie within one table each, found without projecting any. */
function closureWithin(
  start: AttributeSet,
  parts: readonly AttributeSet[],
  dependencies: readonly Dependency[],
): AttributeSet {
  let closed = start;
  for (;;) {
    const before = closed;
    for (const part of parts) {
      const determined = closureOf(intersection(closed, part), dependencies);
      closed = union(closed, intersection(determined, part));
    }
    if (sameSet(before, closed)) return closed;
  }
}
