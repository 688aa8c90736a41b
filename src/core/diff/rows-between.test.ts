import { beforeAll, expect, test } from "vitest";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import { isRefusal } from "../base/refusal.ts";
import type { SqlParser } from "../sql/import/parser.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { migrationScript } from "./migration-script.ts";
import { planWithData } from "./plan-with-data.ts";
import { rowsBetween } from "./rows-between.ts";

let read: (sql: string) => ReadSql;
let parser: SqlParser;
beforeAll(async () => {
  read = await sqlReader();
  parser = await loadParser();
});

function between(before: string, after: string): Comparison {
  const [one, other] = [read(before).catalog.document, read(after).catalog.document];
  const comparison = compare(one, other, { match: "name" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return comparison;
}

/** Questions in short, and what comes of answers: path, way and SQL each. */
function asked(comparison: Comparison, answers: Readonly<Record<string, string>> = {}) {
  const { rows: open } = rowsBetween(comparison, [], parser);
  const fills = open.flatMap(({ id, path, way }) => {
    const sql = answers[`${way} ${path}`];
    return sql === undefined ? [] : [{ id, way, sql }];
  });
  return rowsBetween(comparison, fills, parser);
}

const people = "CREATE TABLE people (id int PRIMARY KEY, first_name text NOT NULL, last_name text, code int)";

test("a required column without default is asked about, on either way", () => {
  const { rows } = asked(
    between(people, "CREATE TABLE people (id int PRIMARY KEY, code int NOT NULL, kind text NOT NULL)"),
  );
  expect(rows.map(({ need, path, way }) => `${need} ${way} ${path}`)).toEqual([
    "required up public.people.code",
    "required up public.people.kind",
    "required down public.people.first_name",
    "proposed down public.people.last_name",
  ]);
});

test("columns that are joined or split are proposed from those that go", () => {
  const { rows } = asked(
    between(people, "CREATE TABLE people (id int PRIMARY KEY, full_name text NOT NULL, code int)"),
  );
  expect(rows.map(({ path, proposal }) => [path, proposal])).toEqual([
    ["public.people.full_name", "concat_ws(' ', first_name, last_name)"],
    ["public.people.first_name", "split_part(full_name, ' ', 1)"],
    ["public.people.last_name", "split_part(full_name, ' ', 2)"],
  ]);
});

test("a table that is taken apart gets its rows there and gives them back", () => {
  const { rows } = asked(
    between(
      "CREATE TABLE book (id int PRIMARY KEY, maker int NOT NULL, maker_name text)",
      "CREATE TABLE book (id int PRIMARY KEY, maker int NOT NULL); CREATE TABLE maker (maker int PRIMARY KEY, maker_name text)",
    ),
  );
  expect(rows.map(({ path, proposal, way }) => [way, path, proposal])).toEqual([
    ["up", "public.maker", "SELECT DISTINCT maker, maker_name FROM public.book"],
    [
      "down",
      "public.book.maker_name",
      "(SELECT gone.maker_name FROM public.maker AS gone WHERE gone.maker = book.maker)",
    ],
  ]);
});

test("an answer that PostgreSQL could not read, or that reads what is not there, is refused with its place", () => {
  const comparison = between(people, "CREATE TABLE people (id int PRIMARY KEY, full_name text NOT NULL)");
  const refusalOf = (sql: string): string | null | undefined => {
    const { data, rows } = asked(comparison, { "up public.people.full_name": sql });
    expect(data).toHaveLength(rows[0]?.refused === null ? 1 : 0);
    return rows[0]?.refused;
  };
  expect(refusalOf("first_name || last_name")).toBeNull();
  expect(refusalOf("first_name ||")).toMatch(
    /^Not an expression: syntax error at or near "\)", at character 14/,
  );
  expect(refusalOf("'a' -- and more")).toMatch(/^Not an expression/);
  expect(refusalOf("'a'; DROP TABLE people")).toMatch(/^Not an expression/);
  expect(refusalOf("first_nam")).toBe("There is no column first_nam in public.people. Is first_name meant?");
});

test("a query for a new table gives as many columns as are filled", () => {
  const comparison = between(
    "CREATE TABLE book (id int PRIMARY KEY, maker_name text)",
    "CREATE TABLE book (id int PRIMARY KEY); CREATE TABLE maker (id int PRIMARY KEY, maker_name text)",
  );
  const refusalOf = (sql: string) => asked(comparison, { "up public.maker": sql }).rows[0]?.refused;
  expect(refusalOf("SELECT id, maker_name FROM book")).toBeNull();
  expect(refusalOf("SELECT * FROM book")).toBeNull();
  expect(refusalOf("SELECT id FROM book")).toBe(
    "The query gives 1 columns, and 2 are filled: id, maker_name.",
  );
  expect(refusalOf("DELETE FROM book")).toMatch(/^Not a query: syntax error/);
});

test("what was answered stands in both scripts, also for a column with a default and for partitions", () => {
  const comparison = between(
    "CREATE TABLE e (id int, at date, kind text) PARTITION BY RANGE (at); CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
    "CREATE TABLE e (id int, at date, size int NOT NULL) PARTITION BY RANGE (at); CREATE TABLE e1 PARTITION OF e FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
  );
  const { data, rows } = asked(comparison, {
    "up public.e.size": "extract(year FROM at)::int",
    "down public.e.kind": "'x'",
  });
  expect(rows.map(({ refused }) => refused)).toEqual([null, null]);
  const plan = planWithData(comparison, data);
  expect(migrationScript(plan, "up")).toMatch(
    /ADD COLUMN size integer;[\s\S]*SET size = extract\(year FROM at\)::int WHERE size IS NULL;[\s\S]*ALTER COLUMN size SET NOT NULL/,
  );
  expect(migrationScript(plan, "down")).toMatch(/ADD COLUMN kind text;[\s\S]*SET kind = 'x' WHERE/);
});
