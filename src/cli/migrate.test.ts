import { expect, test } from "vitest";
import { without } from "../core/diff/online/document-edits.ts";
import { writeDesignFile } from "../core/document/file.ts";
import { sqlReader } from "../core/testing/read-sql.ts";
import { runInMemory } from "./testing/run-in-memory.ts";

const files = {
  "before.sql": "CREATE TABLE t (id int PRIMARY KEY, a text, b text);",
  "after.sql": "CREATE TABLE t (id bigint PRIMARY KEY, a text NOT NULL, c text);",
  "broken.sql": "Dear Sir or Madam",
};

test("diff lists the changes, asks about likely renames and answers with its exit code", async () => {
  const run = await runInMemory(["diff", "before.sql", "after.sql", "--exit-code"], files);
  expect(run.code).toBe(1);
  expect(run.out).toBe(
    "Column public.t.b: removed\nColumn public.t.id: type integer → bigint\nColumn public.t.a: not null no → yes\nColumn public.t.c: added\n",
  );
  expect(run.err).toContain("--rename public.t.b=public.t.c");
  expect((await runInMemory(["diff", "before.sql", "before.sql", "--exit-code"], files)).code).toBe(0);
});

test("diff gives JSON", async () => {
  const run = await runInMemory(["diff", "empty", "before.sql", "--format", "json"], files);
  expect(JSON.parse(run.out).changes.map(({ type }: { type: string }) => type)).toEqual([
    "table-added",
    "column-added",
    "column-added",
    "column-added",
    "primary-key-added",
  ]);
});

test("migrate writes one script with the changes in words and what is lost", async () => {
  const run = await runInMemory(["migrate", "before.sql", "after.sql"], files);
  expect(run.code).toBe(0);
  expect(run.out).toBe(`BEGIN;

-- Drop column public.t.b
-- Data loss: The values of public.t.b are gone.
ALTER TABLE public.t DROP COLUMN b;

-- Add column public.t.c
ALTER TABLE public.t
  ADD COLUMN c text;

-- Change column public.t.id
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;

-- Change column public.t.a
ALTER TABLE public.t ALTER COLUMN a SET NOT NULL;

COMMIT;
`);
});

test("a stated rename is one, and nothing is lost", async () => {
  const given = ["migrate", "before.sql", "after.sql", "--rename", "public.t.b=public.t.c"];
  const run = await runInMemory(given, files);
  expect(run.out).toContain("ALTER TABLE public.t RENAME COLUMN b TO c;");
  expect(run.out).not.toContain("Data loss");
});

test("the way back says what it does not bring back", async () => {
  const run = await runInMemory(["migrate", "before.sql", "after.sql", "--out", "m", "--name", "one"], files);
  expect(Object.keys(run.written)).toEqual(["m/one.up.sql", "m/one.down.sql"]);
  expect(run.written["m/one.down.sql"]).toMatch(/^-- Not brought back: The values of public.t.b are gone.\n/);
});

test("hazards name locks and losses", async () => {
  const run = await runInMemory(["migrate", "before.sql", "after.sql", "--hazards"], files);
  const [first] = JSON.parse(run.out);
  expect(first.sql).toBe("ALTER TABLE public.t DROP COLUMN b");
  expect(first.effect.hazards.map(({ kind }: { kind: string }) => kind)).toContain("data-loss");
});

test("for a database in use each phase is a file, with a marker for the release", async () => {
  const given = ["migrate", "before.sql", "after.sql", "--online", "--out", "m", "--name", "one"];
  const run = await runInMemory([...given, "--backfill", "public.t.a='none'"], files);
  expect(run.code).toBe(0);
  expect(Object.keys(run.written)).toEqual([
    "m/001_one_expand.sql",
    "m/002_one_expand.sql",
    "m/003_one_expand.sql",
    "m/004_one_backfill.sql",
    "m/005_one_backfill.sql",
    "m/006_one_backfill_alone.sql",
    "m/007_one_validate.sql",
    "m/008_one_validate.sql",
    "m/009_one_validate.sql",
    "m/010_one_validate.sql",
    "m/011_one_validate.sql",
    "m/012_one_validate.sql",
    "m/013_one_validate.sql",
    "m/014_one_validate.sql",
    "m/015_one_validate.sql",
    "m/016_one_deploy.sql",
    "m/017_one_contract.sql",
    "m/018_one_contract.sql",
    "m/one.down.sql",
  ]);
  expect(run.written["m/011_one_validate.sql"]).toContain(
    "BEGIN;\nSET LOCAL lock_timeout = '2s';\nALTER TABLE public.t ADD CONSTRAINT t_a_nn CHECK (a IS NOT NULL) NOT VALID;\nCOMMIT;\n",
  );
  const hazards = await runInMemory(["migrate", "before.sql", "after.sql", "--online", "--hazards"], files);
  expect(JSON.parse(hazards.out)[0]).toMatchObject({ phase: "expand", run: "transaction" });
});

test("what a required new column holds is asked, and its answer fills it", async () => {
  const required = {
    ...files,
    "more.sql": "CREATE TABLE t (id int PRIMARY KEY, a text, b text, c text NOT NULL);",
  };
  const asked = await runInMemory(["migrate", "before.sql", "more.sql"], required);
  expect(asked.err).toContain("what is in public.t.c for the rows that are there?");
  const given = ["migrate", "before.sql", "more.sql", "--backfill", "public.t.c=a || b"];
  const told = await runInMemory(given, required);
  expect(told.err).not.toContain("public.t.c");
  expect(told.out).toContain("UPDATE public.t SET c = a || b WHERE c IS NULL;");
});

test("a style writes the files of its tool, one of them also to the standard output", async () => {
  const given = ["migrate", "before.sql", "after.sql", "--style"];
  const written = [...given, "golang-migrate", "--out", "m", "--name", "one", "--number", "12"];
  const run = await runInMemory(written, files);
  expect(Object.keys(run.written)).toEqual(["m/000012_one.up.sql", "m/000012_one.down.sql"]);
  const shown = await runInMemory([...given, "dbmate", "--timestamp", "20260102030405"], files);
  expect(shown.out).toMatch(/^-- migrate:up\n-- Drop column public.t.b\n/);
});

test("an online migration takes any style, a file for each transaction", async () => {
  const given = ["migrate", "before.sql", "after.sql", "--online", "--backfill", "public.t.a='none'"];
  const style = ["--style", "goose", "--out", "m", "--name", "one", "--number", "5"];
  const run = await runInMemory([...given, ...style], files);
  expect(Object.keys(run.written).slice(2, 5)).toEqual([
    "m/00007_one_3_expand.sql",
    "m/00008_one_4_backfill.sql",
    "m/00009_one_5_backfill.sql",
  ]);
  expect(run.written["m/00008_one_4_backfill.sql"]).toMatch(/^-- \+goose NO TRANSACTION\n/);
});

test("a style goes on from what is in the folder, and says what is left to do", async () => {
  const plan = "%project=p\n\na 2026-01-01T00:00:00Z A <a@b> # a\n";
  const given = ["migrate", "before.sql", "after.sql", "--out", "m", "--name", "one", "--style"];
  const run = await runInMemory([...given, "sqitch", "--timestamp", "20260102030405"], {
    ...files,
    "m/sqitch.plan": plan,
  });
  expect(run.written["m/sqitch.plan"]).toBe(
    `${plan}one 2026-01-02T03:04:05Z Crowfoot <crowfoot@localhost> # one\n`,
  );
  const after = ["alembic", "--timestamp", "20260102030405", "--after", "abc"];
  const alembic = await runInMemory([...given, ...after], files);
  expect(alembic.written["m/20260102030405_one.py"]).toContain('down_revision = "abc"');
  expect(alembic.err).not.toContain("set down_revision");
  const first = await runInMemory([...given, "alembic"], files);
  expect(first.err).toContain("Where there are revisions already, set down_revision of the first file.");
  const atlas = await runInMemory([...given, "atlas"], files);
  expect(atlas.err).toContain("Run “atlas migrate hash” in the folder");
});

test.each([
  [
    ["migrate", "before.sql", "after.sql", "--style", "ant"],
    "migrate: there is no style “ant”: there are plain, supabase, dbmate, golang-migrate, flyway, goose,",
  ],
  [["migrate", "before.sql", "after.sql", "--style", "flyway"], "several files: name a folder with --out"],
  [
    ["migrate", "before.sql", "after.sql", "--style", "knex", "--timestamp", "20260231000000"],
    "--timestamp is YYYYMMDDHHMMSS, not “20260231000000”",
  ],
  [["migrate", "before.sql", "after.sql", "--after", "x"], "--number, --timestamp and --after need --style"],
  [
    ["migrate", "before.sql", "after.sql", "--style", "knex", "--after", "x"],
    "--after is not for Knex, which orders migrations by itself",
  ],
  [
    ["migrate", "before.sql", "after.sql", "--style", "django", "--after", 'a"b'],
    '--after is the name of a migration, not “a"b”',
  ],
  [
    ["migrate", "before.sql", "after.sql", "--style", "sqitch", "--number", "1", "--out", "m"],
    "sqitch goes by times, not by numbers",
  ],
  [
    ["migrate", "before.sql", "after.sql", "--rename", "t.x=t.c"],
    "The rename “t.x=t.c” names nothing: there is no t.x before.",
  ],
  [
    ["migrate", "before.sql", "after.sql", "--backfill", "t.x=1"],
    "The backfill “t.x=1” names nothing: there is no column or table t.x.",
  ],
  [
    ["migrate", "before.sql", "after.sql", "--backfill", "t.a=x || 'y'"],
    "The backfill “t.a=x || 'y'”: There is no column x in public.t.",
  ],
  [
    ["migrate", "before.sql", "after.sql", "--backfill", "t.a"],
    "A backfill is stated as public.a.b=expression",
  ],
  [["migrate", "before.sql", "after.sql", "--online", "--down"], "--online and --safer are without --down"],
  [["diff", "before.sql", "broken.sql"], "broken.sql"],
  [["diff", "before.sql", "nowhere.sql"], "cannot read nowhere.sql"],
  [["diff", "before.sql", "after.sql", "--format", "xml"], "--format is text or json, not “xml”"],
])("%j cannot run: one line, exit code 2", async (given, reason) => {
  const run = await runInMemory(given, files);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain(reason);
});

test("a version in a design file is a side of its own", async () => {
  const { catalog } = (await sqlReader())("CREATE TABLE t (id int PRIMARY KEY, a text, b text);");
  const { document: after } = catalog;
  const added = catalog.all("column").flatMap(({ id, name }) => (name === "b" ? [id] : []));
  const before = without(after, new Set(added));
  const text = writeDesignFile(after, [{ name: "v 1", note: "", at: 0, document: before }]);
  const shop = { "shop.crowfoot.json": text, "plain.crowfoot.json": writeDesignFile(after) };
  const run = await runInMemory(["diff", "shop.crowfoot.json@v 1", "shop.crowfoot.json"], shop);
  expect(run.out).toBe("Column public.t.b: added\n");
  const down = await runInMemory(["migrate", "shop.crowfoot.json", "shop.crowfoot.json@v 1"], shop);
  expect(down.out).toContain("ALTER TABLE public.t DROP COLUMN b;");
  const unknown = await runInMemory(["diff", "shop.crowfoot.json@v 2", "empty"], shop);
  expect([unknown.code, unknown.err]).toEqual([
    2,
    "crowfoot: shop.crowfoot.json: there is no version “v 2” in this file; it has “v 1”\n",
  ]);
  const none = await runInMemory(["diff", "plain.crowfoot.json@v 1", "empty"], shop);
  expect(none.err).toContain("no versions travel in this file");
});

test("a side of which a statement is refused is not compared, unless that is wanted", async () => {
  const broken = { ...files, "broken.sql": "CREATE TABLE t (id int);\nCREATE TABL u (id int);" };
  for (const command of ["diff", "migrate", "prove"]) {
    const { code, err, out } = await runInMemory([command, "before.sql", "broken.sql"], broken);
    expect([command, code, out]).toEqual([command, 2, ""]);
    expect(err).toContain("broken.sql:2:8: refused: Syntax error");
    expect(err).toContain("crowfoot: broken.sql: 1 statement is refused.");
  }
  const lenient = await runInMemory(["diff", "before.sql", "broken.sql", "--lenient"], broken);
  expect(lenient.code).toBe(0);
});

test("a single step goes the safer way, all others the plain one", async () => {
  const given = ["migrate", "before.sql", "after.sql", "--safer"];
  const { code, out } = await runInMemory([...given, "public.t.a"], files);
  expect(code).toBe(0);
  expect(out).toContain("ADD CONSTRAINT t_a_nn CHECK (a IS NOT NULL) NOT VALID;");
  expect(out).toContain("ALTER TABLE public.t ALTER COLUMN id TYPE bigint;");
  const nothing = await runInMemory([...given, "public.t.z"], files);
  expect([nothing.code, nothing.out]).toEqual([2, ""]);
  expect(nothing.err).toContain("migrate: --safer public.t.z names nothing that this migration has a step");
});
