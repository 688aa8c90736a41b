import { describe, expect, test } from "vitest";
import { isRefusal } from "../core/base/refusal.ts";
import { compare } from "../core/diff/compare.ts";
import type { Plan } from "../core/diff/plan.ts";
import { planOf } from "../core/diff/plan-of.ts";
import type { MigrationProof } from "../core/introspect/migration-proof.ts";
import { sqlReader } from "../core/testing/read-sql.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import { embeddedDatabases } from "../engine/postgres/embedded-databases.ts";
import { proveMigration } from "../engine/postgres/prove-migration.ts";
import { runInMemory } from "./testing/run-in-memory.ts";

const before = `
CREATE TYPE rating AS ENUM ('G', 'PG');
CREATE TABLE film (id int PRIMARY KEY, title varchar(50), note text, rated rating DEFAULT 'G');
CREATE FUNCTION titles() RETURNS bigint LANGUAGE sql AS 'SELECT count(title) FROM film';
GRANT SELECT ON film TO reader;
`;
const after = `
CREATE TYPE rating AS ENUM ('G', 'PG', 'R');
CREATE TABLE language (id int PRIMARY KEY, name text NOT NULL);
CREATE TABLE film (
  id int PRIMARY KEY, name varchar(200) NOT NULL, language_id int REFERENCES language, rated rating DEFAULT 'R'
);
CREATE INDEX film_name ON film (name);
CREATE FUNCTION titles() RETURNS bigint LANGUAGE sql AS 'SELECT count(name) FROM film';
GRANT SELECT, INSERT ON film TO reader;
`;
const files = { "before.sql": before, "after.sql": after };

describe("prove BEFORE AFTER", () => {
  test("a migration with a rename, a new enum value and a dropped column leads there, back and there again", async () => {
    const given = [
      "--rename",
      "public.film.title=public.film.name",
      "--backfill",
      "public.film.name='unknown'",
    ];
    const { code, err, out } = await runInMemory(["prove", "before.sql", "after.sql", ...given], files);
    expect(err).not.toContain("dropped and added");
    expect(out).toMatch(
      /^The migration leads from BEFORE to AFTER, back, and there again\.\nPostgreSQL 18\.\d+, \d+ steps up, \d+ down, \d+ facts compared, \d+\.\d s\n/,
    );
    expect(out).toContain("  Roles: reader\n");
    expect(out).toContain("Tables filled with rows: 1\n");
    expect(out).toContain("Not brought back on the way down\n  The values of public.film.note are gone.\n");
    expect(code).toBe(0);
  });

  test("a column with nulls cannot become NOT NULL unless somebody says what they hold, and where is said", async () => {
    const rename = ["--rename", "public.film.title=public.film.name"];
    const { code, out } = await runInMemory(["prove", "before.sql", "after.sql", ...rename], files);
    expect(out).toMatch(/up:\d+: column "name" of relation "film" contains null values\n {4}ALTER TABLE/);
    expect(out).toContain("--backfill");
    expect(code).toBe(1);
  });

  test("a way back that misses what was dropped is run on empty tables, and that is said", async () => {
    const given = {
      "before.sql": `CREATE TABLE kind (id int PRIMARY KEY);
      CREATE TABLE item (id int PRIMARY KEY, size int NOT NULL, kind int NOT NULL REFERENCES kind);`,
      "after.sql": "CREATE TABLE item (id int PRIMARY KEY, kind int NOT NULL);",
    };
    const { code, out } = await runInMemory(["prove", "before.sql", "after.sql"], given);
    expect(out).toMatch(/The way back stops at rows without what is gone: .+\. It was run on empty tables\./);
    expect(code).toBe(0);
  });

  test("what is there may refer to a table that is new, and so is empty", async () => {
    const given = {
      "before.sql": `CREATE TABLE orders (id int PRIMARY KEY, shop bigint, area bigint NOT NULL);`,
      "after.sql": `CREATE TABLE shop (id bigint PRIMARY KEY); CREATE TABLE area (id bigint PRIMARY KEY);
        CREATE TABLE orders (id int PRIMARY KEY, shop bigint REFERENCES shop, area bigint NOT NULL);
        CREATE TABLE visits (id int PRIMARY KEY, area bigint NOT NULL REFERENCES area);`,
    };
    const { code, out } = await runInMemory(["prove", "before.sql", "after.sql"], given);
    expect(out).toContain("Tables filled with rows: 1\n");
    expect(code).toBe(0);
    const strict = given["after.sql"].replace(
      "area bigint NOT NULL)",
      "area bigint NOT NULL REFERENCES area)",
    );
    const filled = ["--backfill", "public.area=SELECT DISTINCT area FROM public.orders"];
    const files = { ...given, "after.sql": strict };
    expect((await runInMemory(["prove", "before.sql", "after.sql"], files)).code).toBe(0);
    expect((await runInMemory(["prove", "before.sql", "after.sql", ...filled], files)).code).toBe(0);
  });

  test("the migration for a database in use leads to the same", async () => {
    const given = ["--online", "--backfill", "public.film.name='unknown'", "--json"];
    const rename = ["--rename", "public.film.title=public.film.name"];
    const { code, out } = await runInMemory(["prove", "before.sql", "after.sql", ...given, ...rename], files);
    expect(JSON.parse(out)).toMatchObject({ proved: true, rows: { tables: 1, unfilled: [] } });
    expect(code).toBe(0);
  });

  test.each([[], ["--online"]])(
    "columns are split and merged and a table decomposed with their rows %j",
    async (...mode) => {
      const given = {
        "flat.sql": `CREATE TABLE people (id int PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL, age int);
        CREATE INDEX ON people (age);
        CREATE TABLE book (id int PRIMARY KEY, title text, author_name text NOT NULL, author_email text NOT NULL);`,
        "good.sql": `CREATE TABLE people (id int PRIMARY KEY, name text NOT NULL, age bigint);
        CREATE INDEX ON people (age);
        CREATE TABLE author (email text PRIMARY KEY, name text NOT NULL);
        CREATE TABLE book (id int PRIMARY KEY, title text, author_email text NOT NULL REFERENCES author);`,
      };
      const fills = [
        "public.people.name=first_name || ' ' || last_name",
        "public.people.first_name=split_part(name, ' ', 1)",
        "public.people.last_name=split_part(name, ' ', 2)",
        "public.author=SELECT DISTINCT author_email, author_name FROM public.book",
        "public.book.author_name=(SELECT name FROM public.author WHERE email = author_email)",
      ].flatMap((fill) => ["--backfill", fill]);
      const { code, out } = await runInMemory(
        ["prove", "flat.sql", "good.sql", "--json", ...mode, ...fills],
        given,
      );
      expect(JSON.parse(out)).toMatchObject({ proved: true, rows: { tables: 2, unfilled: [] } });
      expect(code).toBe(0);
    },
  );

  test("AFTER may be empty, and JSON tells the same", async () => {
    const { code, out } = await runInMemory(["prove", "before.sql", "empty", "--json"], files);
    expect(JSON.parse(out)).toMatchObject({ proved: true, differences: [], leftOut: [] });
    expect(code).toBe(0);
  });

  test("a statement that PostgreSQL refuses is named with its error, and the answer is no", async () => {
    const wanting = { ...files, "far.sql": `CREATE EXTENSION postgis;\n${before}` };
    const { code, out } = await runInMemory(["prove", "before.sql", "far.sql", "--json"], wanting);
    expect(JSON.parse(out)).toMatchObject({
      proved: false,
      failure: {
        stage: "up",
        statement: expect.stringContaining("CREATE EXTENSION"),
        message: 'extension "postgis" is not available',
        code: "0A000",
      },
    });
    expect(code).toBe(1);
  });

  test("a design that PostgreSQL refuses is not migrated", async () => {
    const odd = { ...files, "odd.sql": "CREATE TABLE b (id itn);" };
    const { code, out } = await runInMemory(["prove", "odd.sql", "after.sql"], odd);
    expect(out).toMatch(/^PostgreSQL refused a statement of our print of BEFORE\.\n/);
    expect(out).toMatch(/our print of BEFORE:\d+: type "itn" does not exist\n {4}CREATE TABLE/);
    expect(code).toBe(1);
  });
});

describe("proveMigration", () => {
  async function provedWith(alter: (plan: Plan) => Plan): Promise<MigrationProof> {
    const read = await sqlReader();
    const comparison = compare(
      read("CREATE TABLE t (a int)").catalog.document,
      read("CREATE TABLE t (a int NOT NULL, b int)").catalog.document,
      { match: "name" },
    );
    if (isRefusal(comparison)) throw new Error(comparison.refused);
    const proof = await proveMigration(
      { before: comparison.before, after: comparison.after, plan: alter(planOf(comparison)) },
      { databases: embeddedDatabases(), parser: await loadParser(), now: () => 0 },
    );
    if (isRefusal(proof)) throw new Error(proof.refused);
    return proof;
  }

  test("what a plan forgets on the way up is a difference from AFTER", async () => {
    const { differences, failure } = await provedWith((plan) => ({ ...plan, steps: [] }));
    expect(failure).toBeUndefined();
    expect(differences.map(({ sentence, way }) => `${way}: ${sentence}`)).toContain(
      "up: column public.t.b is missing",
    );
  });

  test("what a plan forgets on the way down is a difference from BEFORE", async () => {
    const { differences } = await provedWith((plan) => ({ ...plan, down: [] }));
    expect(differences.map(({ sentence, way }) => `${way}: ${sentence}`)).toContain(
      "down: column public.t.b is new",
    );
  });

  test("a refused step is taken back and named by its line in the script", async () => {
    const { failure, facts } = await provedWith((plan) => ({ ...plan, down: plan.steps }));
    expect(facts).toBeGreaterThan(0);
    expect(failure).toMatchObject({ stage: "down", code: "42701" });
    expect(failure?.message).toContain('column "b" of relation "t" already exists');
  });
});
