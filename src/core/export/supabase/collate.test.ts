import { expect, test } from "vitest";
import { byName } from "./collate.ts";

test("marks come before digits, digits before letters, and capitals decide last", () => {
  const names = [
    "b",
    "B2",
    "a10",
    "a2",
    "camel_case",
    "CamelCase",
    "$d",
    "_lead",
    "1st",
    "Ünï",
    "unit",
    "é",
    "e",
    "f",
    "a b",
    "A",
  ];
  expect(byName(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    "_lead",
    "$d",
    "1st",
    "A",
    "a b",
    "a10",
    "a2",
    "b",
    "B2",
    "camel_case",
    "CamelCase",
    "e",
    "é",
    "f",
    "Ünï",
    "unit",
  ]);
});
