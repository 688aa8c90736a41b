import {
  type AttributeSet,
  difference,
  intersection,
  isEmpty,
  isProperSubset,
  membersOf,
  without,
} from "./attribute-set.ts";
import { candidateKeys, isSuperkey, primeAttributes } from "./candidate-keys.ts";
import { closureOf } from "./closure.ts";
import { canonicalCover, reduceLeft } from "./cover.ts";
import type { Dependency, Relation } from "./dependency.ts";

/** The highest of these forms that a table is in. */
export type NormalForm = "1NF" | "2NF" | "3NF" | "BCNF";

/** A dependency that keeps a table out of a form; `key` is the key it depends on a part of, for 2NF. */
export type Violation = Dependency & {
  readonly breaks: "2NF" | "3NF" | "BCNF";
  readonly key?: AttributeSet;
};

/** What the dependencies say about a table. */
export type Assessment = {
  readonly keys: readonly AttributeSet[];
  /** False when there are more keys than were looked for: a column that seems to be in no key may be in one. */
  readonly keysComplete: boolean;
  /** The columns that are in a key. */
  readonly prime: AttributeSet;
  /** A canonical cover. */
  readonly cover: readonly Dependency[];
  readonly form: NormalForm;
  /** What breaks the lowest form first. */
  readonly violations: readonly Violation[];
};

/** The keys and the normal form of a table, with each dependency of a canonical cover that breaks one (Codd, Zaniolo). */
export function assess(relation: Relation): Assessment {
  const { found: keys, complete: keysComplete } = candidateKeys(relation);
  const prime = primeAttributes(keys);
  const cover = canonicalCover(relation.dependencies);
  const direct = cover
    .filter(({ left }) => !isSuperkey(left, relation.columns, cover))
    .flatMap((dependency) => violationsOf(dependency, { keys, prime }));
  const breaks = (form: NormalForm) => direct.filter((violation) => violation.breaks === form);
  const partial = breaks("2NF");
  const transitive = breaks("3NF");
  const second =
    partial.length === 0 && transitive.length > 0 ? hiddenPartial(cover, { keys, prime }) : partial;
  return {
    keys,
    keysComplete,
    prime,
    cover,
    form: highest([second, transitive, breaks("BCNF")]),
    violations: [...second, ...transitive, ...breaks("BCNF")],
  };
}

function highest(broken: readonly (readonly Violation[])[]): NormalForm {
  const forms = ["1NF", "2NF", "3NF"] as const;
  return forms[broken.findIndex((violations) => violations.length > 0)] ?? "BCNF";
}

type Keys = { readonly keys: readonly AttributeSet[]; readonly prime: AttributeSet };

/** What one dependency that does not begin with a key breaks: its right side may be in keys in part. */
function violationsOf({ left, right }: Dependency, { keys, prime }: Keys): readonly Violation[] {
  const violations: Violation[] = [];
  const nonprime = difference(right, prime);
  const key = keys.find((one) => isProperSubset(left, one));
  if (!isEmpty(nonprime)) {
    violations.push(
      key ? { breaks: "2NF", left, right: nonprime, key } : { breaks: "3NF", left, right: nonprime },
    );
  }
  const inKeys = intersection(right, prime);
  if (!isEmpty(inKeys)) violations.push({ breaks: "BCNF", left, right: inKeys });
  return violations;
}

/** Partial dependencies on a key that go by way of columns of other keys, so that no dependency of the cover is one. */
function hiddenPartial(cover: readonly Dependency[], { keys, prime }: Keys): readonly Violation[] {
  for (const key of keys) {
    for (const member of membersOf(key)) {
      const left = without(key, member);
      const right = difference(difference(closureOf(left, cover), left), prime);
      if (!isEmpty(right)) return [{ breaks: "2NF", ...reduceLeft({ left, right }, cover), key }];
    }
  }
  return [];
}
