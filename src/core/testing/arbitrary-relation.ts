import { type Arbitrary, array, integer, nat, tuple } from "fast-check";
import { attributeSet, firstAttributes } from "../normalize/attribute-set.ts";
import type { Dependency, Relation } from "../normalize/dependency.ts";

/** The columns whose bits are set in a number. */
export function setOfBits(bits: number) {
  return attributeSet(Array.from({ length: 31 }, (_, place) => place).filter((place) => (bits >> place) & 1));
}

/** Relations of 1 to 6 columns with up to 6 dependencies, left sides mostly small, at times empty. */
export const arbitraryRelation: Arbitrary<Relation> = integer({ min: 1, max: 6 }).chain((count) => {
  const side = array(nat(count - 1), { maxLength: 3 }).map(attributeSet);
  const dependency: Arbitrary<Dependency> = tuple(side, side).map(([left, right]) => ({ left, right }));
  return array(dependency, { maxLength: 6 }).map((dependencies) => ({
    columns: firstAttributes(count),
    dependencies,
  }));
});

/** All sets of the columns of a small relation. */
export function subsetsOf({ columns }: Relation) {
  return Array.from({ length: (columns[0] ?? 0) + 1 }, (_, bits) => setOfBits(bits));
}
