import { expect, test } from "vitest";
import { mysql } from "../mysql/scope.ts";
import { sqlite } from "../sqlite/scope.ts";
import { aboutColumn, portable } from "./portable.ts";

const columnName = (name: string): string | undefined => (name === "gone" ? undefined : `${name}_x`);
const inMysql = (sql: string): string | undefined => portable(sql, { dialect: mysql, columnName });
const inSqlite = (sql: string): string | undefined => portable(sql, { dialect: sqlite, columnName });

test("columns are renamed and quoted, harmless casts dropped, lists written as IN", () => {
  expect(inMysql("((status)::text = ANY ((ARRAY['a'::character varying, 'b\\'::text])::text[]))")).toBe(
    "((`status_x`) IN ('a', 'b\\\\'))",
  );
  expect(inSqlite("a <> ALL (ARRAY[1, 2]) AND length(b) > 3")).toBe(
    '"a_x" NOT IN (1, 2) AND length("b_x") > 3',
  );
  expect(inMysql('char_length("A""b") <= 10 AND c IS NOT NULL')).toBe(
    'CHAR_LENGTH(`A"b_x`) <= 10 AND `c_x` IS NOT NULL',
  );
});

test("what means something else there is refused", () => {
  expect(inMysql("a || b")).toBeUndefined();
  expect(inSqlite("a || b")).toBe('"a_x" || "b_x"');
  expect(inSqlite("a LIKE 'x%'")).toBeUndefined();
  expect(inMysql("a LIKE 'x%'")).toBe("`a_x` LIKE 'x%'");
  for (const sql of [
    "a ~ 'x'",
    "now() > a",
    "a::int > 1",
    "gone > 1",
    "a > E'\\n'",
    "a IS DISTINCT FROM b",
  ]) {
    expect([sql, inMysql(sql), inSqlite(sql)]).toEqual([sql, undefined, undefined]);
  }
});

test("a domain's VALUE becomes the column", () => {
  expect(aboutColumn("VALUE > 0 AND value < 'value'", 'a"b')).toBe(`"a""b" > 0 AND "a""b" < 'value'`);
});
