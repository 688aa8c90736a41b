import { type AttributeSet, compareSets, isSubset, keyOfSet } from "./attribute-set.ts";

/** The tables of a decomposition without those that another one holds. */
export function withoutContained(parts: readonly AttributeSet[]): readonly AttributeSet[] {
  const distinct = [...new Map(parts.map((part) => [keyOfSet(part), part])).values()];
  return distinct.filter((part) => !distinct.some((other) => other !== part && isSubset(part, other)));
}

/** The tables of a decomposition in the order of all results. */
export function inOrderOfParts(parts: readonly AttributeSet[]): readonly AttributeSet[] {
  return parts.toSorted(compareSets);
}
