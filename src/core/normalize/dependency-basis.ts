import {
  type AttributeSet,
  attributeSet,
  compareSets,
  difference,
  intersection,
  isEmpty,
  isSubset,
  keyOfSet,
  meets,
  membersOf,
  union,
} from "./attribute-set.ts";
import { type Dependency, type Relation, splitRights } from "./dependency.ts";

/**
 * The finest blocks of the other columns that a set of columns multi-determines (Beeri 1980): `left ↠ Y` holds
 * if and only if Y without left is a union of blocks. Functional dependencies count as multivalued ones here.
 */
export function dependencyBasis(left: AttributeSet, relation: Relation): readonly AttributeSet[] {
  const { columns, dependencies, multivalued = [] } = relation;
  const rules = [...splitRights(dependencies), ...multivalued];
  let blocks: readonly AttributeSet[] = [difference(columns, left)].filter((block) => !isEmpty(block));
  for (;;) {
    const before = blocks.length;
    for (const rule of rules) blocks = blocks.flatMap((block) => splitBlock(block, rule));
    if (blocks.length === before) return blocks.toSorted(compareSets);
  }
}

function splitBlock(block: AttributeSet, { left, right }: Dependency): readonly AttributeSet[] {
  const inside = intersection(block, right);
  const outside = difference(block, right);
  return meets(block, left) || isEmpty(inside) || isEmpty(outside) ? [block] : [inside, outside];
}

/** Whether a multivalued dependency follows from what holds in a table. */
export function impliesMultivalued(relation: Relation, { left, right }: Dependency): boolean {
  const wanted = intersection(difference(right, left), relation.columns);
  return dependencyBasis(left, relation).every((block) => isSubset(block, wanted) || !meets(block, wanted));
}

/**
 * All columns that a set of columns determines where multivalued dependencies hold too: a block of one column
 * that is on the right of some functional dependency is determined (Beeri 1980).
 */
export function closureWithMultivalued(left: AttributeSet, relation: Relation): AttributeSet {
  const rights = new Set(splitRights(relation.dependencies).map(({ right }) => keyOfSet(right)));
  return dependencyBasis(left, relation)
    .filter((block) => membersOf(block).length === 1 && rights.has(keyOfSet(block)))
    .reduce(union, attributeSet(membersOf(left)));
}
