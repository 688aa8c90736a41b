import { attributeSet } from "../../src/core/normalize/attribute-set.ts";
import type { Dependency } from "../../src/core/normalize/dependency.ts";
import { pseudoRandom } from "./pseudo-random.ts";

/** Of how many columns, how many dependencies, and how many of these make two neighbouring columns determine each other. */
type Wide = { readonly columns: number; readonly dependencies: number; readonly paired: number };

/** Dependencies with one or two columns on the left and up to three further on in the table on the right. */
export function wideRelation({ columns, dependencies, paired }: Wide): readonly Dependency[] {
  const random = pseudoRandom();
  const below = (limit: number): number => Math.floor(random() * limit);
  return Array.from({ length: dependencies }, (_, at) => {
    if (at < paired) return { left: attributeSet([at]), right: attributeSet([at ^ 1]) };
    const left = Array.from({ length: 1 + below(2) }, () => paired + below(columns - paired - 4));
    const from = Math.max(...left) + 1;
    const right = Array.from({ length: 1 + below(3) }, () => from + below(columns - from));
    return { left: attributeSet(left), right: attributeSet(right) };
  });
}
