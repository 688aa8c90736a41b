import { describe, expect, test } from "vitest";
import { catalogFactsOf } from "./catalog-fact.ts";
import { compareCatalogs } from "./compare-catalogs.ts";

const fact = (property: string, value: string) => ({ object: "table public.a", property, value });

describe("compareCatalogs", () => {
  test("[D1] a catalog does not differ from itself, in whatever order", () => {
    const facts = [fact("exists", ""), fact("column id type", "integer")];
    expect(compareCatalogs(facts, facts.toReversed())).toEqual([]);
  });

  test("a fact of one side only, and a fact that differs", () => {
    const a = [fact("exists", ""), fact("column id type", "integer"), fact("column x type", "text")];
    const b = [fact("exists", ""), fact("column id type", "bigint"), fact("column y type", "text")];
    const object = "table public.a";
    expect(compareCatalogs(a, b)).toEqual([
      { object, property: "column id type", kind: "differs", a: "integer", b: "bigint" },
      { object, property: "column x type", kind: "only-in-a", a: "text" },
      { object, property: "column y type", kind: "only-in-b", b: "text" },
    ]);
  });

  test("an object and a property are not confused with their concatenation", () => {
    const a = [{ object: "x", property: "y z", value: "" }];
    const b = [{ object: "x y", property: "z", value: "" }];
    expect(compareCatalogs(a, b)).toHaveLength(2);
  });
});

describe("catalogFactsOf", () => {
  test("the answer of the query becomes facts", () => {
    expect(catalogFactsOf([["table a", "exists", ""]])).toEqual([
      { object: "table a", property: "exists", value: "" },
    ]);
  });

  test.each([
    ["an object", {}, /must be a JSON array/],
    [
      "a number as value",
      [
        ["a", "b", "c"],
        ["a", "b", 1],
      ],
      /Entry 2 /,
    ],
    ["a row that is no row", ["abc"], /Entry 1 /],
  ])("%s is refused", (_, answer, reason) => {
    expect(catalogFactsOf(answer)).toEqual({ refused: expect.stringMatching(reason) });
  });
});
