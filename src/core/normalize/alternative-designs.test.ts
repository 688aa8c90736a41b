import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryRelation } from "../testing/arbitrary-relation.ts";
import { normalizationCases } from "../testing/normalization-cases.ts";
import { relationOf } from "../testing/relation-of.ts";
import { alternativeDesigns } from "./alternative-designs.ts";
import { joinVerdict } from "./chase.ts";
import { equivalent } from "./closure.ts";
import { minimalCover, withoutRedundant } from "./cover.ts";
import { minimalCovers } from "./minimal-covers.ts";
import { assess } from "./normal-form.ts";
import { lostDependencies } from "./preservation.ts";
import { printDependency } from "./print-dependency.ts";
import { projectDependencies } from "./projection.ts";

/** How many covers reductions reach, by name of the case; one where none is named. */
const coverCounts: Readonly<Record<string, number>> = {
  "Elmasri and Navathe, LOTS": 2,
  "Elmasri and Navathe, LOTS1A": 2,
  "Silberschatz, cycle": 5,
};

test.each(normalizationCases)("$name has the known number of minimal covers", ({ name, ...known }) => {
  const { relation } = relationOf(known.columns, known.dependencies);
  const { found, complete } = minimalCovers(relation.dependencies);
  expect([found.length, complete]).toEqual([coverCounts[name] ?? 1, true]);
});

test("covers are equivalent to what they cover, without redundancy, and the usual one is the first", () => {
  assert(
    property(arbitraryRelation, ({ dependencies }) => {
      const { found } = minimalCovers(dependencies);
      expect(found[0]).toEqual(minimalCover(dependencies));
      for (const cover of found) {
        expect(equivalent(cover, dependencies)).toBe(true);
        expect(withoutRedundant(cover, [])).toEqual(cover);
      }
    }),
    { numRuns: 200 },
  );
});

describe.each(["3NF", "BCNF"] as const)("designs in %s", (form) => {
  test("each is lossless and in the form, no two are the same, and none loses more than the first", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        const designs = alternativeDesigns(relation, form);
        const losses = designs.map(({ parts }) => lostDependencies(parts, relation.dependencies).length);
        expect(Math.max(...losses)).toBe(losses[0]);
        expect(new Set(designs.map(({ parts }) => JSON.stringify(parts))).size).toBe(designs.length);
        for (const { parts } of designs) {
          expect(joinVerdict(parts, relation)).toBe("lossless");
          for (const part of parts) {
            const dependencies = projectDependencies(relation.dependencies, part).found;
            const forms = form === "3NF" ? ["3NF", "BCNF"] : ["BCNF"];
            expect(forms).toContain(assess({ columns: part, dependencies }).form);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

test("where two columns stand for each other, either may stand in the table of what they decide", () => {
  const { relation, columns, wordsOfAll } = relationOf(
    "id account email product discount",
    "id -> account, product; account -> email; email -> account; account, product -> discount; email, product -> discount",
  );
  const designs = alternativeDesigns(relation, "3NF");
  expect(designs.map(({ parts }) => wordsOfAll(parts))).toContainEqual(
    ["account email", "account id product", "account discount product"].toSorted(),
  );
  expect(designs.map(({ keeps }) => keeps.slice(0, 1).map((one) => printDependency(one, columns)))).toEqual(
    expect.arrayContaining([["account, product -> discount"], ["email, product -> discount"]]),
  );
});
