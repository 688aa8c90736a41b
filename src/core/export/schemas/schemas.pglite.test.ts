import fc from "fast-check";
import pg from "pg";
import { type GenericSchema, safeParse } from "valibot";
import { describe, expect, test } from "vitest";
import { ZodType } from "zod";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { openPostgres, type Postgres } from "../../../engine/postgres/open-postgres.ts";
import { runScript } from "../../../engine/postgres/run-script.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { scan } from "../../sql/import/scan/scan.ts";
import { corpusFile } from "../../testing/corpus-file.ts";
import { evaluateModule } from "../../testing/evaluate-module.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { isNullable, isUnwritable } from "../column-rules.ts";
import { pascalCase } from "../naming/casing.ts";
import { valibotTarget } from "../targets/valibot.ts";
import { zodTarget } from "../targets/zod.ts";

type Row = Readonly<Record<string, unknown>>;
/** Whether a schema takes a value. */
type Judge = (schema: string, value: unknown) => boolean;

/** The schemas of both libraries as they run, by the name of the type each is for. */
async function judges(
  catalog: Catalog,
  options: Readonly<Record<string, string>>,
): Promise<readonly Judge[]> {
  const modules = [zodTarget, valibotTarget].map((target) => {
    const rendering = target.render(catalog, { names: "as-is", ...options });
    if (isRefusal(rendering)) throw new Error(rendering.refused);
    return evaluateModule(rendering.files[0]?.text ?? "");
  });
  const [zod = {}, valibot = {}] = modules;
  return [
    (name, value) => {
      const schema = zod[`${name.slice(0, 1).toLowerCase()}${name.slice(1)}Schema`];
      if (!(schema instanceof ZodType)) throw new Error(`no schema of Zod for ${name}`);
      return schema.safeParse(value).success;
    },
    (name, value) => {
      const schema = valibot[`${name}Schema`];
      if (!isValibot(schema)) throw new Error(`no schema of Valibot for ${name}`);
      return safeParse(schema, value).success;
    },
  ];
}

/** Generated modules export what they export; whether it is a schema shows when it is used. */
function isValibot(schema: unknown): schema is GenericSchema {
  return typeof schema === "object" && schema !== null && "~run" in schema;
}

async function loaded(sql: string): Promise<{ readonly catalog: Catalog; readonly postgres: Postgres }> {
  const { catalog } = (await sqlReader())(sql);
  const postgres = await openPostgres({});
  const segments = scan(sql);
  await runScript({ segments, parser: await loadParser(), runner: postgres, skipRows: true });
  const inserts = segments.flatMap((segment) =>
    segment.kind === "sql" && /^\s*INSERT/i.test(segment.text) ? [segment.text] : [],
  );
  // The files check their keys at the end.
  await postgres.exec(`SET session_replication_role = replica; ${inserts.join(";")}`);
  return { catalog, postgres };
}

async function jsonRows(postgres: Postgres, path: string): Promise<readonly Row[]> {
  const rows = await postgres.query(
    `SELECT row_to_json(whole_row)::text AS row FROM ${path} whole_row LIMIT 40`,
  );
  return rows.map(({ row }): Row => JSON.parse(String(row)));
}

/** The same rows as node-postgres gives them: each value's text through the parser it has for the type. */
async function driverRows(
  postgres: Postgres,
  path: string,
  columns: readonly ColumnRecord[],
): Promise<readonly Row[]> {
  const list = columns.map(({ name }, at) => {
    const column = `whole_row.${quoteName(name)}`;
    return `${column}::text AS v${at}, (pg_typeof(${column})::oid)::bigint AS t${at}`;
  });
  const rows = await postgres.query(`SELECT ${list.join(", ")} FROM ${path} whole_row LIMIT 40`);
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(({ name }, at) => {
        const text = row[`v${at}`];
        const parse: (text: string) => unknown = pg.types.getTypeParser(Number(row[`t${at}`]), "text");
        return [name, text === null ? null : parse(String(text))];
      }),
    ),
  );
}

/** A value of another type than the one that is there. */
function mutated(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return 12345;
    case "number":
      return "no number";
    case "boolean":
      return "maybe";
    default:
      return 7;
  }
}

const takesAll = ({ type }: ColumnRecord): boolean =>
  (type.base.kind === "builtin" && /^jsonb?$/.test(type.base.name)) || type.base.kind === "external";

/** What both libraries say to rows, and to each row with one column changed, left out or null. */
function expectJudgement(
  given: readonly Judge[],
  { catalog, table, name }: { readonly catalog: Catalog; readonly table: string; readonly name: string },
  rows: readonly Row[],
): void {
  const columns = catalog.columnsOf(table);
  for (const judge of given) {
    expect(rows.filter((row) => !judge(name, row))).toEqual([]);
    const [row] = rows;
    if (!row) continue;
    const changed = columns
      .filter((column) => !takesAll(column))
      .flatMap((column) => [
        ...(row[column.name] === null ? [] : [{ ...row, [column.name]: mutated(row[column.name]) }]),
        Object.fromEntries(Object.entries(row).filter(([key]) => key !== column.name)),
        ...(isNullable(catalog, column) ? [] : [{ ...row, [column.name]: null }]),
      ]);
    expect(changed.filter((each) => judge(name, each))).toEqual([]);
  }
}

describe("Zod and Valibot take the rows of a real database, and refuse them with one column changed", () => {
  for (const name of ["chinook", "northwind"]) {
    const sql = corpusFile(`${name}.sql`);
    test.skipIf(sql === undefined)(`${name} (skipped where the corpus is absent)`, async () => {
      const { catalog, postgres } = await loaded(sql ?? "");
      try {
        const json = await judges(catalog, {});
        const driver = await judges(catalog, { transport: "node-postgres" });
        let seen = 0;
        for (const table of catalog.all("table")) {
          const path = `${quoteName(catalog.namespaceOf(table.id)?.name ?? "")}.${quoteName(table.name)}`;
          const place = { catalog, table: table.id, name: pascalCase(table.name) };
          const rows = await jsonRows(postgres, path);
          seen += rows.length;
          expectJudgement(json, place, rows);
          expectJudgement(driver, place, await driverRows(postgres, path, catalog.columnsOf(table.id)));
        }
        expect(seen).toBeGreaterThan(200);
      } finally {
        await postgres.close();
      }
    });
  }
});

const everything = `
CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
CREATE TYPE pair AS (a int, b mood);
CREATE DOMAIN percent AS int2 NOT NULL CHECK (VALUE BETWEEN 0 AND 100);
CREATE DOMAIN short AS text CHECK (length(VALUE) <= 3);
CREATE TABLE things (
  id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  i2 int2 NOT NULL, i4 int4 NOT NULL, f8 float8 NOT NULL, n numeric(6, 2) NOT NULL, b bool NOT NULL,
  t text NOT NULL CHECK (t <> 'forbidden'), v varchar(5) NOT NULL, u uuid NOT NULL, m mood NOT NULL, p percent,
  d date NOT NULL, ts timestamp NOT NULL, tz timestamptz NOT NULL, tm time NOT NULL, tt timetz NOT NULL,
  iv interval NOT NULL, by bytea NOT NULL, j jsonb, ia int4[] NOT NULL, ma mood[] NOT NULL, pr pair, s short,
  ip inet NOT NULL, mo money NOT NULL, r int4range NOT NULL, pt point NOT NULL, kind text NOT NULL CHECK (kind IN ('a', 'b')),
  age int NOT NULL CHECK (age >= 0 AND age < 150), g int GENERATED ALWAYS AS (i2 + 1) STORED
)`;

const wide = (value: string) => `'${value.replaceAll("'", "''")}'`;
const twoDigits = (below: number) => fc.nat(below - 1).map((n) => String(n).padStart(2, "0"));
const clock = fc
  .tuple(twoDigits(24), twoDigits(60), twoDigits(60), fc.constantFrom("", ".1", ".123456"))
  .map(([h, m, s, f]) => `${h}:${m}:${s}${f}`);
const day = fc
  .tuple(fc.integer({ min: 1, max: 12000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${String(y).padStart(4, "0")}-${m}-${d}`);
const words = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\0", ""));
const literal = {
  i2: fc.integer({ min: -32768, max: 32767 }).map(String),
  i4: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String),
  f8: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => wide(String(n))),
  n: fc.integer({ min: -999_999, max: 999_999 }).map((n) => String(n / 100)),
  b: fc.boolean().map(String),
  t: words.filter((text) => text !== "forbidden").map(wide),
  v: fc.constantFrom("", "abc", "äöü", "🦩🦩🦩🦩🦩").map(wide),
  u: fc.uuid().map(wide),
  m: fc.constantFrom("sad", "it's ok").map(wide),
  p: fc.integer({ min: 0, max: 100 }).map(String),
  d: fc.oneof(day, fc.constantFrom("infinity", "-infinity", "0044-03-15 BC")).map(wide),
  ts: fc
    .oneof(
      fc.tuple(day, clock).map((parts) => parts.join(" ")),
      fc.constant("-infinity"),
    )
    .map(wide),
  tz: fc.tuple(day, clock, fc.constantFrom("+00", "+05:30", "-11")).map(([d, c, o]) => wide(`${d} ${c}${o}`)),
  tm: clock.map(wide),
  tt: fc.tuple(clock, fc.constantFrom("+00", "+05:30", "-11")).map(([c, o]) => wide(c + o)),
  iv: fc.constantFrom("1 day 02:00:00", "-3 mons", "00:00:00.5", "2 years").map(wide),
  by: fc.uint8Array().map((bytes) => wide(`\\x${Buffer.from(bytes).toString("hex")}`)),
  j: fc.oneof(
    fc
      .json()
      .filter((text) => !text.includes("\\u0000"))
      .map(wide),
    fc.constant("null"),
  ),
  ia: fc.array(fc.integer({ min: -9, max: 9 })).map((list) => wide(`{${list.join(",")}}`)),
  ma: fc
    .array(fc.constantFrom("sad", "it's ok"))
    .map((list) => wide(`{${list.map((one) => `"${one}"`).join(",")}}`)),
  pr: fc.constantFrom("null", "ROW(1, 'sad')", "ROW(NULL, NULL)"),
  s: fc.constantFrom("null", "'abc'", "'🦩🦩🦩'"),
  ip: fc.constantFrom("'::1'", "'10.0.0.0/8'"),
  mo: fc.constantFrom("'1.10'", "'-2'"),
  r: fc.constantFrom("'[1,3)'", "'empty'"),
  pt: fc.constantFrom("'(1,2)'", "'(-1e10,0.5)'"),
  kind: fc.constantFrom("'a'", "'b'"),
  age: fc.integer({ min: 0, max: 149 }).map(String),
};

/** A place in a row and a value that PostgreSQL would not have let in. */
const impossible: readonly (readonly [string, unknown])[] = [
  ["i2", 32768],
  ["i4", 2 ** 31],
  ["i4", 1.5],
  ["n", 10000],
  ["t", "forbidden"],
  ["v", "sixsix"],
  ["v", "🦩🦩🦩🦩🦩🦩"],
  ["u", "no uuid"],
  ["m", "angry"],
  ["p", 101],
  ["p", -1],
  ["d", "yesterday"],
  ["tz", "2024-01-02T03:04:05"],
  ["tm", "25h"],
  ["by", "abc"],
  ["ia", [1.5]],
  ["ma", ["angry"]],
  ["pr", { a: "1", b: "sad" }],
  ["s", "four"],
  ["kind", "c"],
  ["age", -1],
  ["age", 150],
];

test("values of every kind pass as PostgREST sends them, and what PostgreSQL would refuse does not", async () => {
  const { catalog, postgres } = await loaded(everything);
  const both = await judges(catalog, {});
  const [table] = catalog.all("table");
  if (!table) throw new Error("no table");
  const names = Object.keys(literal);
  await fc.assert(
    fc.asyncProperty(fc.record(literal), async (values) => {
      const list = names.map((name) => Object.entries(values).find(([key]) => key === name)?.[1]);
      await postgres.exec(
        `TRUNCATE things; INSERT INTO things (${names.join(", ")}) VALUES (${list.join(", ")})`,
      );
      const rows = await jsonRows(postgres, "things");
      expectJudgement(both, { catalog, table: table.id, name: "Things" }, rows);
      const [row = {}] = rows;
      const written = Object.fromEntries(
        catalog
          .columnsOf(table.id)
          .flatMap((column) => (isUnwritable(column) ? [] : [[column.name, row[column.name]]])),
      );
      for (const judge of both) {
        expect(judge("ThingsInsert", written)).toBe(true);
        expect(judge("ThingsUpdate", {})).toBe(true);
        expect(judge("ThingsInsert", { ...written, id: 1 })).toBe(false);
        expect(judge("ThingsUpdate", { g: 1 })).toBe(false);
        expect(impossible.filter(([key, value]) => judge("Things", { ...row, [key]: value }))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
  await postgres.close();
});
