import { type AttributeSet, attributeSet, firstAttributes } from "../normalize/attribute-set.ts";
import type { Relation } from "../normalize/dependency.ts";
import { namesOf } from "../normalize/explain-violation.ts";
import { statedDependencies } from "../normalize/resolve-dependencies.ts";

/** A relation from words, and between its sets and words: a set as its names in alphabetical order. */
export function relationOf(columnWords: string, text: string) {
  const columns = columnWords.split(" ");
  const { functional, multivalued, problems } = statedDependencies(text, columns);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join(" "));
  const relation: Relation = {
    columns: firstAttributes(columns.length),
    dependencies: functional,
    multivalued,
  };
  const words = (set: AttributeSet) => namesOf(set, columns).toSorted().join(" ");
  const set = (names: string) =>
    attributeSet(
      names
        .split(" ")
        .map((name) => columns.indexOf(name))
        .filter((place) => place >= 0),
    );
  return {
    relation,
    columns,
    words,
    set,
    sets: (list: string) => list.split(" | ").map(set),
    wordsOfAll: (sets: readonly AttributeSet[]) => sets.map(words).toSorted(),
    listed: (list: string) =>
      list
        .split(" | ")
        .map((one) => one.split(" ").toSorted().join(" "))
        .toSorted(),
  };
}
