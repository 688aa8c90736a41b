import { expect, test } from "vitest";
import { conditionsOf } from "./conditions.ts";

const number = (text: string) => ({ kind: "number", text }) as const;
const text = (value: string) => ({ kind: "text", value }) as const;

test("bounds, on either side and between", () => {
  expect(conditionsOf("((total >= (0)::numeric) AND (10 > total))")).toEqual([
    { column: "total", kind: "compares", comparison: ">=", value: number("0") },
    { column: "total", kind: "compares", comparison: "<", value: number("10") },
  ]);
  expect(conditionsOf('"A b" BETWEEN -1 AND 5 AND c <> 2')).toEqual([
    { column: "A b", kind: "compares", comparison: ">=", value: number("-1") },
    { column: "A b", kind: "compares", comparison: "<=", value: number("5") },
    { column: "c", kind: "compares", comparison: "<>", value: number("2") },
  ]);
});

test("lists, as people and as pg_dump write them", () => {
  const values = [text("a"), text("it's")];
  expect(conditionsOf("s IN ('a', 'it''s')")).toEqual([{ column: "s", kind: "in", values }]);
  expect(
    conditionsOf("((s)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying])::text[]))"),
  ).toEqual([{ column: "s", kind: "in", values }]);
});

test("lengths, flags and nulls", () => {
  expect(conditionsOf("char_length(code) = 3 AND active AND NOT gone AND deleted_at IS NULL")).toEqual([
    { column: "code", kind: "length", comparison: "=", value: 3 },
    { column: "active", kind: "compares", comparison: "=", value: { kind: "boolean", value: true } },
    { column: "gone", kind: "compares", comparison: "=", value: { kind: "boolean", value: false } },
    { column: "deleted_at", kind: "null", isNull: true },
  ]);
});

test("what says more is not understood in part", () => {
  for (const sql of [
    "a > b",
    "a > 0 OR a IS NULL",
    "a > 0 AND lower(b) = 'x'",
    "(at)::date > '2024-01-01'",
    "a IS NOT TRUE",
    "s ~ '^a'",
    "a = ANY (other)",
    "a IN (SELECT 1)",
  ]) {
    expect([sql, conditionsOf(sql)]).toEqual([sql, undefined]);
  }
});
