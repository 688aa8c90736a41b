import { array, assert, integer, nat, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { arbitraryRelation, subsetsOf } from "../../testing/arbitrary-relation.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { armstrongRelation } from "../armstrong.ts";
import { attributeSet, firstAttributes, isProperSubset, membersOf, sizeOf } from "../attribute-set.ts";
import { candidateKeys } from "../candidate-keys.ts";
import { implies } from "../closure.ts";
import { type Dependency, inOrder } from "../dependency.ts";
import { readCsv } from "../sample/read-csv.ts";
import { codeTable } from "./code-table.ts";
import { discover } from "./discover.ts";

/** The minimal of all dependencies X → A for which something is so. */
function minimalWhere(columnCount: number, holds: (dependency: Dependency) => boolean) {
  const sets = subsetsOf({ columns: firstAttributes(columnCount), dependencies: [] });
  const all = Array.from({ length: columnCount }, (_, column) => attributeSet([column])).flatMap((right) => {
    const lefts = sets.filter((left) => holds({ left, right }));
    return lefts
      .filter((left) => !lefts.some((other) => isProperSubset(other, left)))
      .map((left) => ({ left, right }));
  });
  return inOrder(all.filter((dependency) => !isTrivial(dependency)));
}

function isTrivial({ left, right }: Dependency): boolean {
  return membersOf(right).every((column) => membersOf(left).includes(column));
}

function tableOf(rows: readonly (readonly number[])[], columnCount: number) {
  const columns = Array.from({ length: columnCount }, (_, column) => `c${column}`);
  return codeTable({
    columns,
    rows: rows.map((row) => row.map((value) => (value === 0 ? null : `${value}`))),
  });
}

const smallTable = integer({ min: 1, max: 5 }).chain((columnCount) =>
  array(array(nat(2), { minLength: columnCount, maxLength: columnCount }), { maxLength: 12 }).map((rows) => ({
    rows,
    columnCount,
  })),
);

const published = {
  iris: 4,
  "balance-scale": 1,
  abalone: 137,
  "breast-cancer-wisconsin": 46,
  bridges: 142,
};

describe("discovery", () => {
  // Counts of Papenbrock et al. 2015.
  for (const [name, count] of Object.entries(published)) {
    const text = corpusFile(`dependencies/${name}.csv`);
    test.skipIf(text === undefined)(
      `finds the published ${count} of ${name} (skipped without the corpus)`,
      () => {
        const csv = readCsv(text ?? "");
        if (isRefusal(csv)) throw new Error(csv.refused);
        expect(csv.header).toBe(false);
        const found = discover(codeTable(csv));
        expect(found.dependencies).toHaveLength(count);
        expect(found.complete).toBe(true);
      },
    );
  }

  test("of the full design of 5⁴ balances finds that all four numbers decide the side, and nothing else", () => {
    const places = [0, 1, 2, 3];
    const rows = Array.from({ length: 625 }, (_, at) => {
      const [a = 0, b = 0, c = 0, d = 0] = places.map((place) => (Math.floor(at / 5 ** place) % 5) + 1);
      return [a, b, c, d, Math.sign(a * b - c * d) + 2];
    });
    const { dependencies, keys } = discover(tableOf(rows, 5));
    expect(dependencies).toEqual([{ left: attributeSet(places), right: attributeSet([4]) }]);
    expect(keys).toEqual([attributeSet(places)]);
  });

  test("[N10] from an Armstrong relation gives back the minimal dependencies and keys it was made from", () => {
    assert(
      property(arbitraryRelation, (relation) => {
        const columnCount = sizeOf(relation.columns);
        const { dependencies, keys } = discover(tableOf(armstrongRelation(relation).found, columnCount));
        const expected = minimalWhere(columnCount, (one) => implies(relation.dependencies, one));
        expect(dependencies).toEqual(expected);
        // One row alone has the empty key, whatever the dependencies.
        if (armstrongRelation(relation).found.length > 1) expect(keys).toEqual(candidateKeys(relation).found);
      }),
      { numRuns: 300 },
    );
  });

  test("[N11] finds what a look at all pairs of rows finds, null equal to null", () => {
    assert(
      property(smallTable, ({ rows, columnCount }) => {
        const expected = minimalWhere(columnCount, ({ left, right }) => {
          const agree = (set: Dependency["left"], one: readonly number[], other: readonly number[]) =>
            membersOf(set).every((column) => one[column] === other[column]);
          return rows.every((one) =>
            rows.every((other) => !agree(left, one, other) || agree(right, one, other)),
          );
        });
        expect(discover(tableOf(rows, columnCount)).dependencies).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("a bound on left sides keeps the smaller ones, and is told apart from having found all", () => {
    const rows = [
      [1, 1, 1, 1],
      [1, 1, 2, 2],
      [1, 2, 1, 3],
      [2, 1, 1, 4],
      [2, 2, 2, 1],
      [1, 2, 2, 1],
    ];
    const all = discover(tableOf(rows, 4));
    const bounded = discover(tableOf(rows, 4), { maxLeft: 2 });
    expect(all.complete).toBe(true);
    expect(bounded).toEqual({
      dependencies: all.dependencies.filter(({ left }) => sizeOf(left) <= 2),
      keys: all.keys.filter((key) => sizeOf(key) <= 2),
      complete: false,
    });
  });

  test("duplicate rows leave no key, and dependencies as they are", () => {
    const rows = [
      [1, 1],
      [1, 1],
      [2, 1],
    ];
    expect(discover(tableOf(rows, 2))).toEqual({
      dependencies: [{ left: [], right: attributeSet([1]) }],
      keys: [],
      complete: true,
    });
  });

  test("reports each size of left sides before it is checked, and how much is done, which never falls", () => {
    const levels: (readonly [size: number, share: number])[] = [];
    discover(
      tableOf(
        [
          [1, 1],
          [1, 2],
        ],
        2,
      ),
      { onProgress: ({ size, share }) => levels.push([size, share]) },
    );
    const sizes = levels.map(([size]) => size);
    const shares = levels.map(([, share]) => share);
    expect([...new Set(sizes)]).toEqual([0, 1, 2]);
    expect([...sizes].sort()).toEqual(sizes);
    expect([...shares].sort()).toEqual(shares);
    expect(shares.at(0)).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });
});
