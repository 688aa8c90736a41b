import { expect, test } from "vitest";
import { violationsOf } from "../document/invariant.ts";
import { rehearseRules } from "./rehearsal.ts";

test("the rules are rehearsed on a valid design that gives several of them something to say", () => {
  const { catalog, findings } = rehearseRules();
  expect(violationsOf(catalog)).toEqual([]);
  expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThan(3);
});
