import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isRefusal } from "../../core/base/refusal.ts";
import { scan } from "../../core/sql/import/scan/scan.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { openPostgres, type Postgres } from "./open-postgres.ts";
import { provisionsOf } from "./provisions.ts";
import { readCatalog } from "./read-catalog.ts";
import { runScript, type ScriptRun } from "./run-script.ts";

const pagila = "../shared/corpus/pagila.sql";

describe("runScript", () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await openPostgres({ extensions: ["citext", "pg_trgm", "uuid-ossp"] });
  });
  afterAll(() => postgres?.close());

  async function run(sql: string, skipRows = false): Promise<ScriptRun> {
    const parser = await loadParser();
    return runScript({ segments: scan(sql), parser, runner: postgres, skipRows });
  }

  /** One word for each outcome: "ok", the reason, or the message. */
  async function outcomes(sql: string, skipRows = false): Promise<readonly string[]> {
    return (await run(sql, skipRows)).outcomes.map((outcome) => {
      if (outcome.kind === "skipped") return outcome.reason;
      return outcome.kind === "failed" ? outcome.message : "ok";
    });
  }

  test("the version is that of PostgreSQL", () => {
    expect(postgres.version).toMatch(/^18\.\d+$/);
  });

  test("what is psql's, data, or about transactions and databases is skipped, with the reason", async () => {
    const sql = `\\restrict x
      CREATE DATABASE other; BEGIN; CREATE TABLE copied (a int); COMMIT;
      COPY copied (a) FROM stdin;\n1\n2\n\\.\nCREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p;`;
    expect(await outcomes(sql)).toEqual([
      "it is a command of psql",
      "it is about a whole database or server",
      "it controls a transaction, and each statement runs by itself",
      "ok",
      "it controls a transaction, and each statement runs by itself",
      "it moves data, not structure",
      "it is data, not structure",
      "it would connect to another server",
    ]);
  });

  test("rows are inserted, unless they are not wanted", async () => {
    expect(await outcomes("CREATE TABLE counted (a int); INSERT INTO counted VALUES (1)")).toEqual([
      "ok",
      "ok",
    ]);
    expect(await outcomes("INSERT INTO counted VALUES (2)", true)).toEqual(["it moves data, not structure"]);
    expect(await postgres.query("SELECT a FROM counted")).toEqual([{ a: 1 }]);
  });

  test("a failure is PostgreSQL's own, and the next statement runs", async () => {
    const {
      outcomes: [first, second],
    } = await run("CREATE TABLE twice (a int, a int); CREATE TABLE after_it ()");
    expect(first).toEqual({
      segment: 0,
      kind: "failed",
      message: 'column "a" specified more than once',
      code: "42701",
    });
    expect(second).toEqual({ segment: 1, kind: "ok" });
  });

  test("a statement that does not parse is judged by PostgreSQL", async () => {
    expect(await outcomes("CREATE TABEL x ()")).toEqual(['syntax error at or near "TABEL"']);
  });

  test("missing roles and namespaces are made", async () => {
    const { outcomes: all, stubs } = await run(`
      CREATE TABLE crm.person (id int); ALTER TABLE crm.person OWNER TO "Sales Team";
      GRANT SELECT ON crm.person TO authenticated;`);
    expect(all.map(({ kind }) => kind)).toEqual(["ok", "ok", "ok"]);
    expect(stubs).toMatchObject([
      { kind: "namespace", name: "crm" },
      { kind: "role", name: "Sales Team" },
      { kind: "role", name: "authenticated" },
    ]);
  });

  test("a type of an extension that is not here is stood in for, its modifier told apart", async () => {
    const sql = `CREATE EXTENSION postgis WITH SCHEMA gis; COMMENT ON EXTENSION postgis IS 'maps';
      CREATE TABLE place (at gis.geometry(Point,4326) UNIQUE, area gis.geometry(polygon, 4326), same gis.geometry(POINT,4326)[], size gis.geometry(3));`;
    const { outcomes: all, stubs, missing } = await run(sql);
    expect(missing).toEqual(["postgis"]);
    expect(all).toEqual([
      { segment: 0, kind: "skipped", reason: "the extension postgis is not available here" },
      { segment: 1, kind: "skipped", reason: "the extension postgis is not available here" },
      { segment: 2, kind: "ok" },
    ]);
    expect(stubs).toMatchObject([
      { kind: "namespace", name: "gis" },
      { kind: "type", name: "gis.geometry" },
    ]);
    const facts = await readCatalog(postgres);
    expect(JSON.stringify(facts)).not.toContain("crowfoot_stub");
    const place = isRefusal(facts) ? [] : facts.filter(({ object }) => object === "table public.place");
    const types = place.flatMap(({ property, value }) => (/ type$/.test(property) ? [value] : []));
    expect(types.sort()).toEqual([
      "gis.geometry(3)",
      "gis.geometry(point,4326)",
      "gis.geometry(point,4326)[]",
      "gis.geometry(polygon,4326)",
    ]);
  });

  test("a type or function of an extension that is here brings the extension", async () => {
    const { outcomes: all, stubs } = await run(
      "CREATE TABLE mail (id uuid DEFAULT uuid_generate_v4(), address citext); CREATE INDEX ON mail USING gin ((address::text) gin_trgm_ops)",
    );
    expect(all.map(({ kind }) => kind)).toEqual(["ok", "ok"]);
    expect(stubs.map(({ name }) => name).sort()).toEqual(["citext", "pg_trgm", "uuid-ossp"]);
  });

  test("an unknown type in a script that misses no extension is a failure", async () => {
    expect(await outcomes("CREATE TABLE typo (a itneger)")).toEqual(['type "itneger" does not exist']);
  });

  test("Supabase's own objects are made when a policy or a foreign key needs them", async () => {
    const { outcomes: all, stubs } = await run(`
      CREATE TABLE profile (id uuid REFERENCES auth.users (id));
      CREATE POLICY own ON profile TO anon USING (auth.uid() = id);`);
    expect(all.map(({ kind }) => kind)).toEqual(["ok", "ok"]);
    expect(stubs.map(({ name }) => name)).toEqual(["auth", "auth.users", "anon", "auth.uid()"]);
    expect(provisionsOf({ stubs, missing: [] }).map(({ preset }) => preset)).toEqual(
      stubs.map(() => "Supabase"),
    );
  });

  test("the settings of a script do not outlive it", async () => {
    const before = await postgres.query("SHOW search_path");
    await run("SET search_path = 'elsewhere'; SET row_security = off");
    expect(await postgres.query("SHOW search_path")).toEqual(before);
  });

  test.skipIf(!existsSync(pagila))(
    "pagila runs but for its vector index (skipped where the corpus is absent)",
    async () => {
      const { outcomes: all, stubs } = await run(readFileSync(pagila, "utf8"), true);
      expect(all.filter(({ kind }) => kind === "failed")).toEqual([]);
      expect(all.filter(({ kind }) => kind === "ok")).toHaveLength(385);
      expect(stubs).toMatchObject([{ kind: "type", name: "public.vector" }]);
      expect(all.filter((outcome) => outcome.kind === "skipped" && outcome.lost)).toHaveLength(1);
      const [tables] = await postgres.query(
        "SELECT count(*)::int AS n FROM pg_class WHERE relname LIKE 'payment\\_p%' AND relkind = 'r'",
      );
      expect(tables?.n).toBe(55);
    },
  );
});
