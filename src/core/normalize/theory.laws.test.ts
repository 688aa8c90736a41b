import { assert, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryRelation, subsetsOf } from "../testing/arbitrary-relation.ts";
import { armstrongRelation } from "./armstrong.ts";
import {
  type AttributeSet,
  attributeSet,
  compareSets,
  difference,
  intersection,
  isEmpty,
  isProperSubset,
  isSubset,
  membersOf,
  sameSet,
  union,
  without,
} from "./attribute-set.ts";
import { candidateKeys, isSuperkey } from "./candidate-keys.ts";
import { joinVerdict } from "./chase.ts";
import { closureOf, equivalent, implies } from "./closure.ts";
import { canonicalCover, minimalCover } from "./cover.ts";
import { decomposeBcnf } from "./decompose-bcnf.ts";
import type { Dependency, Relation } from "./dependency.ts";
import { closureWithMultivalued } from "./dependency-basis.ts";
import { decomposeFourth } from "./fourth-normal-form.ts";
import { assess } from "./normal-form.ts";
import { lostDependencies } from "./preservation.ts";
import { projectDependencies } from "./projection.ts";
import { synthesise } from "./synthesis.ts";

const numRuns = 400;

/** The keys by looking at each set of columns. */
function allKeys(relation: Relation): readonly AttributeSet[] {
  const supers = subsetsOf(relation).filter((set) =>
    isSuperkey(set, relation.columns, relation.dependencies),
  );
  return supers.filter((set) => !supers.some((other) => isProperSubset(other, set))).toSorted(compareSets);
}

/** The normal form by the definitions, over each dependency that follows. */
function formByDefinition(relation: Relation): string {
  const { columns, dependencies } = relation;
  const keys = allKeys(relation);
  const prime = keys.reduce(union, []);
  const broken = subsetsOf(relation).flatMap((left) => {
    const right = difference(intersection(closureOf(left, dependencies), columns), left);
    if (isEmpty(right) || isSuperkey(left, columns, dependencies)) return [];
    if (isSubset(right, prime)) return ["3NF"];
    return keys.some((key) => isProperSubset(left, key)) ? ["1NF"] : ["2NF"];
  });
  return broken.toSorted()[0] ?? "BCNF";
}

/** What holds among some columns, by looking at each set of them. */
function projectedByDefinition(relation: Relation, onto: AttributeSet): readonly Dependency[] {
  return subsetsOf(relation)
    .filter((left) => isSubset(left, onto))
    .map((left) => ({ left, right: intersection(closureOf(left, relation.dependencies), onto) }));
}

describe("theory of dependencies", () => {
  test("[N1] keys are minimal and complete", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        expect(candidateKeys(relation)).toEqual({ found: allKeys(relation), complete: true });
      }),
      { numRuns },
    );
  });

  test("[N2] a minimal cover is equivalent, and nothing of it can go", () => {
    assert(
      property(arbitraryRelation, ({ dependencies }) => {
        const cover = minimalCover(dependencies);
        expect(equivalent(cover, dependencies)).toBe(true);
        expect(equivalent(canonicalCover(dependencies), dependencies)).toBe(true);
        for (const dependency of cover) {
          const { left, right } = dependency;
          const others = cover.filter((other) => other !== dependency);
          expect(implies(others, dependency)).toBe(false);
          for (const member of membersOf(left)) {
            expect(implies(cover, { left: without(left, member), right })).toBe(false);
          }
        }
      }),
      { numRuns },
    );
  });

  test("[N3] the normal form is the one of the definitions, and each violation is one", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        const { form, violations } = assess(relation);
        expect(form).toBe(formByDefinition(relation));
        for (const violation of violations) {
          expect(implies(relation.dependencies, violation)).toBe(true);
          expect(isSuperkey(violation.left, relation.columns, relation.dependencies)).toBe(false);
        }
      }),
      { numRuns },
    );
  });

  test("[N4] a projection is what holds among the columns", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        for (const onto of subsetsOf(relation)) {
          const { found, complete } = projectDependencies(relation.dependencies, onto);
          expect(complete).toBe(true);
          expect(found.every(({ left, right }) => isSubset(union(left, right), onto))).toBe(true);
          expect(equivalent(found, projectedByDefinition(relation, onto))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("[N5] synthesis is lossless, loses no dependency and is in 3NF", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        const parts = synthesise(relation);
        expect(parts.reduce(union, [])).toEqual(relation.columns);
        expect(joinVerdict(parts, relation)).toBe("lossless");
        expect(lostDependencies(parts, relation.dependencies)).toEqual([]);
        for (const part of parts) {
          const dependencies = projectDependencies(relation.dependencies, part).found;
          expect(["3NF", "BCNF"]).toContain(assess({ columns: part, dependencies }).form);
        }
      }),
      { numRuns },
    );
  });

  test("[N6] a decomposition into BCNF is lossless, in BCNF, and names what it loses", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        const { parts, lost } = decomposeBcnf(relation);
        expect(parts.reduce(union, [])).toEqual(relation.columns);
        expect(joinVerdict(parts, relation)).toBe("lossless");
        const kept = parts.flatMap((part) => projectDependencies(relation.dependencies, part).found);
        expect(equivalent([...kept, ...lost], relation.dependencies)).toBe(true);
        expect(lost.some((dependency) => implies(kept, dependency))).toBe(false);
        for (const part of parts) {
          const dependencies = projectDependencies(relation.dependencies, part).found;
          expect(assess({ columns: part, dependencies }).form).toBe("BCNF");
        }
      }),
      { numRuns },
    );
  });

  test("[N7] an Armstrong relation satisfies a dependency if and only if it follows", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        const { found: rows, complete } = armstrongRelation(relation);
        expect(complete).toBe(true);
        const agreement = (one: readonly number[], other: readonly number[]) =>
          one.flatMap((value, column) => (value === other[column] ? [column] : []));
        const pairs = rows.flatMap((one, at) => rows.slice(at + 1).map((other) => agreement(one, other)));
        for (const left of subsetsOf(relation)) {
          const shared = pairs.filter((pair) => membersOf(left).every((column) => pair.includes(column)));
          const held = membersOf(relation.columns).filter((column) =>
            shared.every((pair) => pair.includes(column)),
          );
          expect(held).toEqual(membersOf(closureOf(left, relation.dependencies)));
        }
      }),
      { numRuns },
    );
  });

  test("[N8] the chase of two tables agrees with what their common columns determine", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        const { columns, dependencies } = relation;
        for (const one of subsetsOf(relation)) {
          const other = union(difference(columns, one), intersection(one, attributeSet([0])));
          const determined = closureOf(intersection(one, other), dependencies);
          const lossless = isSubset(one, determined) || isSubset(other, determined);
          expect(joinVerdict([one, other], relation)).toBe(lossless ? "lossless" : "lossy");
        }
      }),
      { numRuns: 100 },
    );
  });

  test("[N9] without multivalued dependencies the closures are the same", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        for (const left of subsetsOf(relation)) {
          const closed = closureWithMultivalued(left, relation);
          expect(sameSet(closed, closureOf(left, relation.dependencies))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("[N12] a decomposition into 4NF is never lossy, and no stated left side splits a part of it", () => {
    assert(
      property(arbitraryRelation, arbitraryRelation, (relation, { dependencies }) => {
        const inside = dependencies.filter(({ left, right }) =>
          isSubset(union(left, right), relation.columns),
        );
        const mixed = { ...relation, multivalued: inside };
        const parts = decomposeFourth(mixed);
        expect(parts.reduce(union, [])).toEqual(relation.columns);
        expect(joinVerdict(parts, mixed)).not.toBe("lossy");
        for (const { left, right } of inside) {
          const determined = closureWithMultivalued(left, mixed);
          for (const part of parts.filter((one) => isSubset(left, one))) {
            const moved = difference(intersection(right, part), determined);
            const rest = difference(difference(part, determined), right);
            expect(isSubset(part, determined) || isEmpty(moved) || isEmpty(rest)).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });
});
