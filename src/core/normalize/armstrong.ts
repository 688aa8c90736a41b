import {
  type AttributeSet,
  compareSets,
  has,
  isSubset,
  keyOfSet,
  membersOf,
  without,
} from "./attribute-set.ts";
import type { Bounded, Dependency, Relation } from "./dependency.ts";

/** How many closed sets are followed for one column; a small example is wanted, not all of a large one. */
const SET_LIMIT = 1_000;

/**
 * An example of a table in which exactly the given dependencies hold, and what follows from them (Armstrong 1974).
 * Values are small integers; columns that are not in the table are left out. Row 0 is all 0; each further row agrees with it exactly on a
 * maximal set of columns that does not determine some other column (Mannila and Räihä 1986).
 */
export function armstrongRelation(relation: Relation): Bounded<readonly (readonly number[])[]> {
  const columns = membersOf(relation.columns);
  const agreements = new Map<number | string, AttributeSet>();
  let complete = true;
  for (const column of columns) {
    const maximal = maximalSets(column, relation);
    complete &&= maximal.complete;
    for (const set of maximal.found) agreements.set(keyOfSet(set), set);
  }
  const rows = [...agreements.values()]
    .toSorted((one, other) => -compareSets(one, other))
    .map((set, index) => columns.map((column) => (has(set, column) ? 0 : index + 1)));
  return { found: [columns.map(() => 0), ...rows], complete };
}

/** The maximal sets of columns that do not determine a column. Each X → Y with X inside and Y not costs a column of X. */
function maximalSets(column: number, { columns, dependencies }: Relation): Bounded<readonly AttributeSet[]> {
  const closed = new Map<number | string, AttributeSet>();
  const seen = new Set<number | string>();
  const waiting: AttributeSet[] = [without(columns, column)];
  for (let set = waiting.pop(); set; set = waiting.pop()) {
    if (seen.has(keyOfSet(set))) continue;
    seen.add(keyOfSet(set));
    if (seen.size > SET_LIMIT) return { found: maximalOf([...closed.values()]), complete: false };
    const open = violated(set, dependencies);
    if (!open) closed.set(keyOfSet(set), set);
    else for (const member of membersOf(open.left)) waiting.push(without(set, member));
  }
  return { found: maximalOf([...closed.values()]), complete: true };
}

function violated(set: AttributeSet, dependencies: readonly Dependency[]): Dependency | undefined {
  return dependencies.find(({ left, right }) => isSubset(left, set) && !isSubset(right, set));
}

function maximalOf(sets: readonly AttributeSet[]): readonly AttributeSet[] {
  return sets.filter((set) => !sets.some((other) => other !== set && isSubset(set, other)));
}
