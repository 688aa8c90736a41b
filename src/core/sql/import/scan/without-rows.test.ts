import fc from "fast-check";
import { expect, test } from "vitest";
import { scan } from "./scan.ts";
import { withoutRows } from "./without-rows.ts";

function filtered(text: string, size: number): string {
  const filter = withoutRows();
  let kept = "";
  for (let at = 0; at < text.length; at += size) kept += filter.push(text.slice(at, at + size));
  return kept + filter.finish();
}

const dump = `-- a dump
CREATE TABLE a (x int, y text); -- the first
COPY a (x, y) FROM stdin;
1	one
2	two; not a statement
\\.

COMMENT ON TABLE a IS 'it''s';
COPY a FROM stdin;
\\.
INSERT INTO a VALUES (1, 'x');
\\connect other
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; $$;
COPY a FROM stdin;
3	last`;

test("lines of COPY are left out, all else stays on its line, wherever the chunks end", () => {
  const rows = /(?<=stdin;\n)(?:(?!\\\.)[^\n]*\n)+|3\tlast$/g;
  const expected = dump.replace(rows, (lines) => lines.replace(/[^\n]/g, ""));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: dump.length }), (size) => {
      expect(filtered(dump, size)).toBe(expected);
    }),
  );
});

test("of an INSERT too long to keep its head stays, and what follows keeps its line", () => {
  const values = Array.from({ length: 20_000 }, (_, at) => `(${at}, 'row; ${at}')`).join(",\n");
  const text = `CREATE TABLE a (x int);\nINSERT INTO "my a" (x, y) VALUES\n${values};\nCREATE TABLE b (x int);`;
  const short = filtered(text, 4096);
  expect(short.length).toBeLessThan(21_000);
  expect(short.split("\n")[1]).toMatch(
    /^INSERT INTO "my a" VALUES \(NULL \/\* \d+ characters are left out \*\/\)$/,
  );
  const places = (sql: string) => scan(sql).map(({ kind, line }) => [kind, line]);
  expect(places(short)).toEqual(places(text));
});

test("a hundred chunks of rows are not held", () => {
  const filter = withoutRows();
  const head = "CREATE TABLE a (x text);\nCOPY a FROM stdin;\n";
  const rows = `${"row".repeat(1000)}\n`.repeat(10);
  const kept = [head, ...Array.from({ length: 100 }, () => rows)].map(filter.push).join("");
  expect(kept).toBe(head);
  expect(`${filter.push("\\.\nSELECT 1;\n")}${filter.finish()}`).toMatch(/^\n{1000}\\\.\nSELECT 1;\n$/);
});
