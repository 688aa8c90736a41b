import {
  type AttributeSet,
  difference,
  intersection,
  isEmpty,
  isSubset,
  keyOfSet,
  union,
} from "./attribute-set.ts";
import { decomposeBcnf } from "./decompose-bcnf.ts";
import type { Dependency, Relation } from "./dependency.ts";
import { closureWithMultivalued, dependencyBasis } from "./dependency-basis.ts";
import { inOrderOfParts, withoutContained } from "./parts.ts";

/** The stated multivalued dependencies that keep a table out of 4NF: not trivial, and their left side is no key (Fagin 1977). */
export function fourthFormViolations(relation: Relation): readonly Dependency[] {
  const { columns, multivalued = [] } = relation;
  return multivalued.filter(({ left, right }) => {
    const rest = difference(difference(columns, left), right);
    const trivial = isSubset(right, left) || isEmpty(rest);
    return !trivial && !isSubset(columns, closureWithMultivalued(left, relation));
  });
}

/**
 * Tables in BCNF whose join is lossless and that no stated left side splits any further. Multivalued dependencies that
 * hold in a part only, and follow from none with a stated left side, are not looked for.
 */
export function decomposeFourth(relation: Relation): readonly AttributeSet[] {
  const { dependencies, multivalued = [] } = relation;
  const lefts = new Map([...multivalued, ...dependencies].map(({ left }) => [keyOfSet(left), left]));
  const done: AttributeSet[] = [];
  const waiting: AttributeSet[] = [...decomposeBcnf(relation).parts];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const split = splitPart(part, [...lefts.values()], relation);
    if (split) waiting.push(...split);
    else done.push(part);
  }
  return inOrderOfParts(withoutContained(done));
}

function splitPart(
  part: AttributeSet,
  lefts: readonly AttributeSet[],
  relation: Relation,
): readonly AttributeSet[] | undefined {
  for (const left of lefts) {
    const determined = closureWithMultivalued(left, relation);
    if (!isSubset(left, part) || isSubset(part, determined)) continue;
    // Columns that the left side determines stay together.
    const owned = intersection(determined, part);
    const blocks = dependencyBasis(left, relation)
      .map((block) => difference(intersection(block, part), determined))
      .filter((block) => !isEmpty(block));
    const pieces = [...(isSubset(owned, left) ? [] : [owned]), ...blocks.map((block) => union(left, block))];
    if (pieces.length > 1) return pieces;
  }
  return undefined;
}
