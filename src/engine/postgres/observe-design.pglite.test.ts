import { expect, test } from "vitest";
import { isRefusal } from "../../core/base/refusal.ts";
import type { Observed } from "../../core/introspect/observed.ts";
import { sqlReader } from "../../core/testing/read-sql.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { observeDesign } from "./observe-design.ts";

async function observed(sql: string): Promise<Observed> {
  const { catalog } = (await sqlReader())(sql);
  const answer = await observeDesign(catalog, await loadParser());
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer;
}

test("a design's views, functions and composite types are seen as PostgreSQL catalogues them", async () => {
  const { relations, functions, composites, failures } = await observed(`
    CREATE TYPE mood AS ENUM ('sad', 'ok');
    CREATE TYPE pair AS (a int, "b c" mood[]);
    CREATE TABLE person (id int PRIMARY KEY, "first {name}" text NOT NULL, mood mood);
    CREATE VIEW people AS SELECT id AS key, "first {name}" AS name, upper("first {name}") AS loud FROM person;
    CREATE VIEW joined AS SELECT x.key, y.id, (SELECT 1) one FROM (SELECT * FROM people) x JOIN person y ON y.id = x.key ORDER BY y.mood;
    CREATE MATERIALIZED VIEW kept AS WITH w AS (SELECT mood FROM person) SELECT w.mood FROM w;
    CREATE FUNCTION f(a int, OUT b text, c mood DEFAULT 'ok', VARIADIC d int[] DEFAULT '{}') LANGUAGE sql AS 'SELECT $2::text';
    CREATE FUNCTION g(int) RETURNS TABLE (x int, y pair) ROWS 7 LANGUAGE sql AS 'SELECT 1, NULL::pair';
    CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE PROCEDURE p() LANGUAGE sql AS 'SELECT 1';
  `);
  expect(failures).toEqual([]);
  const mood = { namespace: "public", name: "mood", kind: "enum", array: false };
  const int4 = { namespace: "pg_catalog", name: "int4", kind: "base", array: false };
  const text = { ...int4, name: "text" };
  expect(relations.map(({ name, kind, writable }) => [name, kind, writable])).toEqual([
    ["joined", "view", false],
    ["kept", "materialized view", false],
    ["people", "view", true],
  ]);
  const origin = (relation: string, column: string) => ({ namespace: "public", relation, column });
  expect(relations.map(({ columns }) => columns.map(({ name, origin: from }) => [name, from]))).toEqual([
    [
      ["key", origin("people", "key")],
      ["id", origin("person", "id")],
      ["one", null],
    ],
    [["mood", origin("person", "mood")]],
    [
      ["key", origin("person", "id")],
      ["name", origin("person", "first {name}")],
      ["loud", null],
    ],
  ]);
  expect(relations[2]?.columns[2]).toEqual({
    name: "loud",
    type: text,
    nullable: true,
    updatable: false,
    origin: null,
  });
  expect(relations[1]?.columns[0]?.type).toEqual(mood);
  expect(functions).toEqual([
    {
      namespace: "public",
      name: "f",
      arguments: [
        { name: "a", mode: "in", type: int4, hasDefault: false },
        { name: "b", mode: "out", type: text, hasDefault: false },
        { name: "c", mode: "in", type: mood, hasDefault: true },
        { name: "d", mode: "variadic", type: { ...int4, array: true }, hasDefault: true },
      ],
      result: text,
      setReturning: false,
      rows: 0,
      comment: null,
    },
    {
      namespace: "public",
      name: "g",
      arguments: [
        { name: "", mode: "in", type: int4, hasDefault: false },
        { name: "x", mode: "table", type: int4, hasDefault: false },
        {
          name: "y",
          mode: "table",
          type: { namespace: "public", name: "pair", kind: "composite", array: false },
          hasDefault: false,
        },
      ],
      result: { namespace: "pg_catalog", name: "record", kind: "pseudo", array: false },
      setReturning: true,
      rows: 7,
      comment: null,
    },
  ]);
  expect(composites).toEqual([
    {
      namespace: "public",
      name: "pair",
      attributes: [
        { name: "a", type: int4 },
        { name: "b c", type: { ...mood, array: true } },
      ],
    },
  ]);
});

test("a view that cannot be built is missing, and PostgreSQL's word about it stands among the failures", async () => {
  const { relations, failures } = await observed(
    "CREATE TABLE a (b int); CREATE VIEW v AS SELECT nothing FROM a; CREATE VIEW w AS SELECT b FROM a",
  );
  expect(relations.map(({ name }) => name)).toEqual(["w"]);
  expect(failures).toEqual(['column "nothing" does not exist']);
});
