import { expect, test } from "vitest";
import type { Problem } from "../../../core/lint/problem.ts";
import type { ProblemsView } from "../../../state/problems.ts";
import { problemLines } from "./problem-lines.ts";

const everything: ProblemsView = {
  ...{ hidden: new Set(), category: "all", text: "", group: "none", ignored: false },
};
const problem = (rule: string, object: string, severity: Problem["severity"]): Problem => ({
  ...{ rule, object, severity, key: `${rule} ${object}`, message: `About ${object}`, at: object },
  ...{ places: [], safe: false, category: rule.startsWith("name") ? "naming" : "keys" },
});
const found = [
  problem("name-odd", "public.a.x", "info"),
  problem("no-key", "public.b", "error"),
  problem("name-odd", "public.b.y", "warning"),
];
const shown = (view: Partial<ProblemsView>) =>
  problemLines(found, { ...everything, ...view }).map((line) =>
    line.kind === "heading" ? `${line.title} (${line.count})` : line.key,
  );

test("the gravest come first", () => {
  expect(shown({})).toEqual(["no-key public.b", "name-odd public.b.y", "name-odd public.a.x"]);
});

test("severity, category and words each leave out what does not fit", () => {
  expect(shown({ hidden: new Set(["info"]) })).toHaveLength(2);
  expect(shown({ category: "keys" })).toEqual(["no-key public.b"]);
  expect(shown({ text: "ABOUT  odd .y" })).toEqual(["name-odd public.b.y"]);
});

test("groups stand in the order of their gravest problem, with their count", () => {
  expect(shown({ group: "table" })).toEqual([
    ...["public.b (2)", "no-key public.b", "name-odd public.b.y"],
    ...["public.a (1)", "name-odd public.a.x"],
  ]);
  expect(shown({ group: "rule" })[2]).toBe("name-odd (2)");
});
