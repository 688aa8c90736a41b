import { expect, test } from "vitest";
import { excerptLines, excerptOf, offsetOf } from "./excerpt.ts";

test("a line and a column are a place in the text", () => {
  expect(offsetOf("a\nbcd\ne", 2, 3)).toBe(4);
  expect(offsetOf("a", 7, 1)).toBe(1);
});

test("a short statement is shown whole", () => {
  expect(excerptOf("a\nb", 2)).toEqual({ text: "a\nb", mark: 2 });
});

test("a long statement is cut around its trouble, and the mark stays on it", () => {
  const lines = Array.from({ length: 40 }, (_, at) => `line ${at}`);
  const statement = lines.join("\n");
  const { text, mark } = excerptOf(statement, statement.indexOf("20"));
  expect(text.split("\n")).toEqual(["…", ...lines.slice(16, 28), "…"]);
  expect(text.slice(mark, (mark ?? 0) + 2)).toBe("20");
});

test("without trouble the beginning is shown", () => {
  const statement = Array.from({ length: 13 }, (_, at) => `${at}`).join("\n");
  expect(excerptOf(statement).text.endsWith("11\n…")).toBe(true);
});

test("the lines of an excerpt have the numbers they have in the file", () => {
  expect(excerptLines("a\nb", { mark: undefined, line: 7 })).toBe("7\n8");
  const statement = Array.from({ length: 40 }, (_, at) => `line ${at}`).join("\n");
  const numbers = excerptLines(statement, { mark: statement.indexOf("20"), line: 101 }).split("\n");
  expect(numbers).toEqual(["", ...Array.from({ length: 12 }, (_, at) => String(117 + at))]);
});
