import { describe, expect, test } from "vitest";
import type { CatalogFact } from "./catalog-fact.ts";
import { subjectOf } from "./fact-subject.ts";
import { tellDifferences } from "./tell-differences.ts";

type Row = readonly [object: string, property: string, value: string];

const factsOf = (rows: readonly Row[]): readonly CatalogFact[] =>
  rows.map(([object, property, value]) => ({ object, property, value }));

const sentences = (before: readonly Row[], after: readonly Row[]) =>
  tellDifferences(factsOf(before), factsOf(after)).differences.map(({ sentence }) => sentence);

const film: readonly Row[] = [
  ["table public.film", "exists", ""],
  ["table public.film", "column id position", "1"],
  ["table public.film", "column id type", "integer"],
];

describe("tellDifferences", () => {
  test("equal catalogs differ in nothing, and every fact counts once", () => {
    expect(tellDifferences(factsOf(film), factsOf(film.toReversed()))).toEqual({ facts: 3, differences: [] });
  });

  test("a property of a column is told of the column", () => {
    const other: readonly Row[] = [
      ...film.slice(0, 2),
      ["table public.film", "column id type", "bigint"],
      ["table public.film", "column id not null", ""],
    ];
    expect(tellDifferences(factsOf(film), factsOf(other))).toEqual({
      facts: 4,
      differences: [
        {
          object: "column public.film.id",
          property: "not null",
          after: "",
          sentence: "column public.film.id: not null was not set, is set",
        },
        {
          object: "column public.film.id",
          property: "type",
          before: "integer",
          after: "bigint",
          sentence: "column public.film.id: type was integer, is bigint",
        },
      ],
    });
  });

  test("what one side lacks is told once, whole objects and columns alike", () => {
    expect(sentences(film, [])).toEqual(["table public.film is missing"]);
    expect(sentences([], film)).toEqual(["table public.film is new"]);
    expect(sentences(film, film.slice(0, 1))).toEqual(["column public.film.id is missing"]);
  });

  test("a value on one side only, and one that is empty on the other", () => {
    const was: readonly Row[] = [["table a", "comment", "x\n y"]];
    expect(sentences([...was, ["table a", "exists", ""]], [["table a", "exists", ""]])).toEqual([
      "table a: comment was x y, is not set",
    ]);
    expect(sentences(was, [["table a", "comment", ""]])).toEqual(["table a: comment was x y, is empty"]);
  });
});

describe("subjectOf", () => {
  test.each([
    ["table a.b", 'column "x y" default', { object: 'column a.b."x y"', property: "default" }],
    [
      "table a.b",
      'constraint "say ""no"""',
      { object: 'constraint "say ""no""" on a.b', property: "definition" },
    ],
    ["view a.v", "trigger t enabled", { object: "trigger t on a.v", property: "enabled" }],
    ["table a.b", "grant SELECT column", { object: "table a.b", property: "grant SELECT column" }],
    ["enum a.e", "labels", { object: "enum a.e", property: "labels" }],
  ])("of %s, %s", (object, property, subject) => {
    expect(subjectOf({ object, property })).toMatchObject(subject);
  });
});
