import { type AttributeSet, isSubset, union } from "./attribute-set.ts";
import type { Dependency } from "./dependency.ts";

/** All columns that a set of columns determines (Beeri and Bernstein 1979; with bits, passes beat counters). */
export function closureOf(start: AttributeSet, dependencies: readonly Dependency[]): AttributeSet {
  let closed = start;
  let waiting = dependencies;
  for (;;) {
    const still: Dependency[] = [];
    for (const dependency of waiting) {
      if (!isSubset(dependency.left, closed)) still.push(dependency);
      else if (!isSubset(dependency.right, closed)) closed = union(closed, dependency.right);
    }
    if (still.length === 0 || still.length === waiting.length) return closed;
    waiting = still;
  }
}

/** Whether a dependency follows from others. */
export function implies(dependencies: readonly Dependency[], { left, right }: Dependency): boolean {
  return isSubset(right, closureOf(left, dependencies));
}

/** Whether each of two sets of dependencies follows from the other. */
export function equivalent(one: readonly Dependency[], other: readonly Dependency[]): boolean {
  return (
    one.every((dependency) => implies(other, dependency)) &&
    other.every((dependency) => implies(one, dependency))
  );
}
