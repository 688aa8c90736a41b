import { expect, test } from "vitest";
import { attributeSet, firstAttributes } from "./attribute-set.ts";
import { candidateKeys } from "./candidate-keys.ts";

test("the search for keys stops at its bound, and says so", () => {
  // Ten pairs of columns that determine each other: 2¹⁰ keys.
  const dependencies = Array.from({ length: 20 }, (_, place) => ({
    left: attributeSet([place]),
    right: attributeSet([place ^ 1]),
  }));
  const relation = { columns: firstAttributes(20), dependencies };
  expect(candidateKeys(relation)).toMatchObject({ complete: false, found: { length: 200 } });
  expect(candidateKeys(relation, 2000)).toMatchObject({ complete: true, found: { length: 1024 } });
});
