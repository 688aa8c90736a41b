import {
  type AttributeSet,
  attributeSet,
  compareSets,
  difference,
  keyOfSet,
  membersOf,
  union,
} from "./attribute-set.ts";

/**
 * Rows that agree on `left` agree on `right` (functional, `left → right`); or, in a list of multivalued ones,
 * their values of `right` may be exchanged (`left ↠ right`).
 */
export type Dependency = { readonly left: AttributeSet; readonly right: AttributeSet };

/** A table as the theory sees it: its columns and what is known to hold in it. */
export type Relation = {
  readonly columns: AttributeSet;
  readonly dependencies: readonly Dependency[];
  readonly multivalued?: readonly Dependency[];
};

/** A result of a search that may be too long: `complete` is false where it stopped at its bound. */
export type Bounded<T> = { readonly found: T; readonly complete: boolean };

/** The same dependencies with one column on each right side, trivial ones and repetitions left out. */
export function splitRights(dependencies: readonly Dependency[]): readonly Dependency[] {
  const split = new Map<string, Dependency>();
  for (const { left, right } of dependencies) {
    for (const member of membersOf(difference(right, left))) {
      split.set(`${keyOfSet(left)}>${member}`, { left, right: attributeSet([member]) });
    }
  }
  return [...split.values()];
}

/** The same dependencies with each left side once. */
export function joinRights(dependencies: readonly Dependency[]): readonly Dependency[] {
  const joined = new Map<number | string, Dependency>();
  for (const { left, right } of dependencies) {
    const before = joined.get(keyOfSet(left));
    joined.set(keyOfSet(left), { left, right: before ? union(before.right, right) : right });
  }
  return [...joined.values()];
}

/** The dependencies in the order of all results: by left side, then by right side. */
export function inOrder(dependencies: readonly Dependency[]): readonly Dependency[] {
  return dependencies.toSorted(
    (one, other) => compareSets(one.left, other.left) || compareSets(one.right, other.right),
  );
}
