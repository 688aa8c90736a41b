import { beforeAll, expect, test } from "vitest";
import { countingMint } from "../../core/base/mint.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import { violationsOf } from "../../core/document/invariant.ts";
import { joinFiles } from "../../core/sql/import/files/script.ts";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { embeddedDatabases } from "./embedded-databases.ts";
import { importExactly } from "./import-exactly.ts";

const databases = embeddedDatabases();
let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

async function exactly(...texts: readonly string[]) {
  const script = joinFiles(texts.map((text, index) => ({ name: `${index + 1}.sql`, text })));
  const question = { ...script, fileName: "shop.sql" };
  const surroundings = { databases, parser, mint: countingMint(), report: () => undefined };
  const read = await importExactly(question, surroundings);
  if (isRefusal(read)) throw new Error(read.refused);
  const catalog = catalogOf(read.document);
  expect(violationsOf(catalog)).toEqual([]);
  return {
    ...read,
    catalog,
    columns: catalog.all("column").map(({ id }) => catalog.pathOf(id)),
    told: read.ledger.map(({ outcome, reason }) => `${outcome}${reason === "" ? "" : `: ${reason}`}`),
  };
}

test("what DO blocks, dynamic SQL and queries make is modelled, with names and types", async () => {
  const { catalog, columns, told } = await exactly(`
    CREATE TABLE kinds (name text PRIMARY KEY);
    INSERT INTO kinds VALUES ('red'), ('blue');
    DO $$ DECLARE k text; BEGIN
      FOR k IN SELECT name FROM kinds ORDER BY name LOOP
        EXECUTE format('CREATE TABLE %I (id bigint PRIMARY KEY)', k);
      END LOOP;
    END $$;
    CREATE TABLE copied AS SELECT name, length(name) AS size FROM kinds;
    SELECT name INTO chosen FROM kinds;`);
  expect(columns).toEqual([
    "public.blue.id",
    "public.chosen.name",
    "public.copied.name",
    "public.copied.size",
    "public.kinds.name",
    "public.red.id",
  ]);
  expect(catalog.design.name).toBe("shop");
  expect(catalog.all("kept")).toEqual([]);
  const ran = "modelled: PostgreSQL ran it, and what it built was read";
  expect(told).toEqual(["modelled", "data: Rows, not structure", ran, ran, ran]);
});

test("what PostgreSQL refuses says so in its words, and the statements around it count", async () => {
  const { columns, told } = await exactly(
    "CREATE TABLE a (x int); CREATE TABLE b (x int CHECK (x > 'n')); CREATE TABLE c (x int);",
  );
  expect(columns).toEqual(["public.a.x", "public.c.x"]);
  expect(told[1]).toBe('refused: PostgreSQL refused it: invalid input syntax for type integer: "n"');
});

test("what cannot run here is read from the text, and what is about the server stays as written", async () => {
  const { catalog, told } = await exactly(`
    CREATE EXTENSION postgis;
    CREATE ROLE reader;
    SET search_path = public;
    CREATE TABLE a (x int, at geometry);
    CREATE INDEX a_at ON a USING gist (at);`);
  expect(catalog.all("extension").map(({ name }) => name)).toEqual(["postgis"]);
  expect(catalog.all("index").map(({ name }) => name)).toEqual(["a_at"]);
  expect(printScript(catalog)).toMatch(/at (?:public\.)?geometry/);
  expect(told[0]).toBe("modelled: Read from the text, since the extension postgis is not available here");
});

test("what a platform gives is external or no part of the design", async () => {
  const { catalog, provided } = await exactly(`
    CREATE TABLE notes (id int PRIMARY KEY, by uuid DEFAULT auth.uid() REFERENCES auth.users (id));
    ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own ON notes TO authenticated USING (by = auth.uid());`);
  expect(provided.map(({ kind, name }) => `${kind} ${name}`)).toContain("table auth.users");
  expect(
    catalog
      .all("table")
      .filter(({ external }) => external)
      .map(({ name }) => name),
  ).toEqual(["users"]);
  expect(catalog.all("function")).toEqual([]);
  const sql = printScript(catalog);
  expect(sql).not.toContain("CREATE SCHEMA auth");
  expect(sql).toContain("CREATE POLICY own");
});

test("files are run one after another, each with the usual settings, and each line leads to what it made", async () => {
  const { catalog, ledger } = await exactly(
    "CREATE SCHEMA s; SET search_path = s; CREATE TABLE a (x int)",
    "CREATE TABLE b AS SELECT x FROM s.a; -- migrate:down\nDROP TABLE b;",
    "-- migrate:up\nCREATE TABLE c (x int);\n-- migrate:down\nDROP TABLE c;",
  );
  expect(catalog.all("table").map(({ id }) => catalog.pathOf(id))).toEqual(["public.c", "s.a"]);
  const told = ledger.map(({ file, records }) => `${file} ${records.map(catalog.pathOf).join(" ")}`.trim());
  expect(told[2]).toBe("1.sql s.a s.a.x");
  expect(told.at(-2)).toBe("3.sql public.c public.c.x");
});
