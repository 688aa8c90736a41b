import { afterAll, beforeAll, expect, test } from "vitest";
import { openPostgres, type Postgres } from "../../../engine/postgres/open-postgres.ts";
import { isRefusal } from "../../base/refusal.ts";
import { catalogOf } from "../../document/catalog.ts";
import { printScript } from "../../sql/print/print-script.ts";
import { aDocument } from "../../testing/a-document.ts";
import { aCheck } from "../../testing/table-parts.ts";
import { type Judge, judgeOf } from "../../testing/tools/json-schema-judge.ts";
import { aDomain, anEnum } from "../../testing/type-parts.ts";
import { jsonSchemaTarget } from "./json-schema.ts";

const design = aDocument(
  anEnum("mood", ["sad", "ok"]),
  aDomain("year", "int4", {
    checks: [{ name: "year_check", expression: "VALUE >= 1901 AND VALUE <= 2155", notValid: false }],
  }),
  {
    everything: {
      id: "int8 pk identity always",
      small: "int2",
      price: "numeric(6, 2) not null default 1.50",
      rate: "float8",
      flag: "bool not null default true",
      code: "varchar(5)",
      bits: "bit(3)",
      key: "uuid",
      day: "date",
      at: "timestamptz",
      local: "timestamp",
      noon: "time",
      zoned: "timetz",
      span: "interval",
      raw: "bytea",
      doc: "jsonb",
      tags: "text[]",
      grid: "int4[][]",
      mood: "mood",
      moods: "mood[]",
      year: "year",
      years: "year[]",
      net: "inet",
      period: "tstzrange",
      place: "point",
      status: "text not null default 'new'",
      twice: "float8 generated rate * 2",
    },
  },
  aCheck("everything", "price > 0", { name: "c1" }),
  aCheck("everything", "(status)::text = ANY (ARRAY['new'::text, 'done'::text])", { name: "c2" }),
  aCheck("everything", "char_length(code) >= 2", { name: "c3" }),
);

let postgres: Postgres;
let judge: Judge;
beforeAll(async () => {
  postgres = await openPostgres();
  await postgres.exec(printScript(catalogOf(design)));
  const rendering = jsonSchemaTarget.render(catalogOf(design));
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  expect(rendering.losses).toEqual([
    { at: "public.everything.everything_pkey", message: "The primary key is left out." },
  ]);
  judge = judgeOf(rendering.files[0]?.text ?? "");
});
afterAll(() => postgres.close());

async function rows(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found = await postgres.query("SELECT to_json(e) AS row FROM everything e ORDER BY id");
  return found.map(({ row }) => Object(row));
}

test("rows of PostgreSQL are accepted, the least and the fullest", async () => {
  await postgres.exec(`
    INSERT INTO everything DEFAULT VALUES;
    INSERT INTO everything (small, price, rate, flag, code, bits, key, day, at, local, noon, zoned, span, raw, doc,
      tags, grid, mood, moods, year, years, net, period, place, status) VALUES (
      -32768, 9999.99, 1e300, false, '🦩🦩🦩🦩🦩', B'101', '00000000-0000-0000-0000-000000000001', '2024-02-29',
      '2024-01-02 03:04:05.123456+05:30', '2024-01-02 03:04:05.1', '24:00:00', '12:00:00+05:30', '1 day 2 hours',
      '\\xdeadbeef', '{"a": [1, null]}', '{a,NULL}', '{{1,2},{3,NULL}}', 'ok', '{sad,NULL}', 2155, '{1901,NULL}',
      '10.0.0.1/8', '[2024-01-01,2024-02-01)', '(1,2)', 'done')`);
  for (const row of await rows()) expect(judge("everything", row)).toBe("");
});

test("a row with one value that PostgreSQL would refuse is refused", async () => {
  const row = (await rows()).at(-1) ?? {};
  const mutations: Readonly<Record<string, unknown>> = {
    id: "1",
    small: 32768,
    price: 0,
    rate: "x",
    flag: null,
    code: "a",
    bits: "102",
    key: "not-a-uuid",
    day: "2024-02-30",
    at: "yesterday",
    local: "2024-01-02T03:04:05+00:00",
    noon: "noon",
    raw: "deadbeef",
    tags: [1],
    grid: [1],
    mood: "angry",
    moods: ["angry"],
    year: 1900,
    years: [1900],
    net: 1,
    status: "other",
    unknown: 1,
  };
  for (const [name, value] of Object.entries(mutations)) {
    expect([name, judge("everything", { ...row, [name]: value })]).not.toEqual([name, ""]);
  }
  const { price: _, ...without } = row;
  expect(judge("everything", without)).toContain("price");
});

test("an insert needs what has no default and takes nothing that PostgreSQL makes; an update needs nothing", () => {
  expect(judge("everything_insert", {})).toBe("");
  expect(judge("everything_insert", { id: 1 })).not.toBe("");
  expect(judge("everything_insert", { twice: 1 })).not.toBe("");
  expect(judge("everything_update", { price: 2 })).toBe("");
  expect(judge("everything_update", { price: null })).not.toBe("");
});
