import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { equal } from "../base/equal.ts";
import { likenessOf } from "./likeness.ts";

const anyValue = fc.jsonValue({ maxDepth: 3 });

describe("the likeness of values", () => {
  test("equal ones are alike", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(equal(copy, value)).toBe(true);
        expect(likenessOf(copy)).toBe(likenessOf(value));
      }),
    );
    expect(likenessOf({ at: -0 })).toBe(likenessOf({ at: 0 }));
  });

  test("thousands of names, numbers and lists of them are hardly ever", () => {
    const count = 5000;
    const values = Array.from({ length: count }, (_, at) => [
      `table_${at}`,
      at,
      { kind: "defined", columns: [at, `column_${at}`] },
    ]).flat();
    expect(new Set(values.map((value) => likenessOf(value))).size).toBeGreaterThan(3 * count * 0.98);
  });
});
