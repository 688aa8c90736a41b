import { expect, test } from "vitest";
import { sqlChange } from "./sql-change.ts";

const table = (text: string) => ({ text, about: "t", part: "table" }) as const;
const index = { text: "CREATE INDEX i ON t (a)", about: "i", part: "index" } as const;

test("a changed statement shows its lines, one that came shows whole, and what stayed is left out", () => {
  const before = [
    table("CREATE TABLE t (\n  a int,\n  b char(8)\n)"),
    { ...index, about: "k", text: "KEPT" },
  ];
  const after = [
    table("CREATE TABLE t (\n  a int,\n  b text\n)"),
    { ...index, about: "k", text: "KEPT" },
    index,
  ];
  expect(sqlChange(before, after).map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual([
    "same CREATE TABLE t (",
    "same a int,",
    "removed b char(8)",
    "added b text",
    "same );",
    "added CREATE INDEX i ON t (a);",
  ]);
});

test("a statement that went shows whole", () => {
  expect(sqlChange([index], [])).toEqual([{ kind: "removed", text: "CREATE INDEX i ON t (a);" }]);
});

test("a long change is cut, and says so", () => {
  const many = Array.from({ length: 500 }, (_, at) => ({ ...index, about: `${at}`, text: `I${at}` }));
  expect(sqlChange([], many).at(-1)).toEqual({ kind: "same", text: "… and 100 more lines" });
});
