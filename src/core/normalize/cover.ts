import { membersOf, without } from "./attribute-set.ts";
import { implies } from "./closure.ts";
import { type Dependency, inOrder, joinRights, splitRights } from "./dependency.ts";

/**
 * An equivalent set of dependencies with one column on each right side, no column on a left side too many and no
 * dependency that follows from the others. One of several, in general: which one depends on the order given.
 */
export function minimalCover(dependencies: readonly Dependency[]): readonly Dependency[] {
  const split = splitRights(dependencies);
  const reduced = splitRights(split.map((dependency) => reduceLeft(dependency, split)));
  return inOrder(withoutRedundant(reduced, []));
}

/** A minimal cover with each left side once. */
export function canonicalCover(dependencies: readonly Dependency[]): readonly Dependency[] {
  return joinRights(minimalCover(dependencies));
}

/** The dependency without the columns of its left side that it holds without. */
export function reduceLeft(dependency: Dependency, dependencies: readonly Dependency[]): Dependency {
  const { right } = dependency;
  let { left } = dependency;
  for (const member of membersOf(left).toReversed()) {
    const smaller = without(left, member);
    if (implies(dependencies, { left: smaller, right })) left = smaller;
  }
  return { left, right };
}

/** The dependencies that do not follow from the rest of them and from what else holds; the first ones are given up first. */
export function withoutRedundant<T extends Dependency>(
  dependencies: readonly T[],
  otherwise: readonly Dependency[],
): readonly T[] {
  let kept = dependencies;
  for (const dependency of dependencies) {
    const rest = kept.filter((other) => other !== dependency);
    if (implies([...rest, ...otherwise], dependency)) kept = rest;
  }
  return kept;
}
