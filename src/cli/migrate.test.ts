import { expect, test } from "vitest";
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
    "m/003_one_backfill.sql",
    "m/004_one_validate.sql",
    "m/005_one_validate.sql",
    "m/006_one_validate.sql",
    "m/007_one_validate.sql",
    "m/008_one_deploy.sql",
    "m/009_one_contract.sql",
    "m/one.down.sql",
  ]);
  expect(run.written["m/004_one_validate.sql"]).toContain(
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
  [
    ["migrate", "before.sql", "after.sql", "--rename", "t.x=t.c"],
    "The rename “t.x=t.c” names nothing: there is no t.x before.",
  ],
  [
    ["migrate", "before.sql", "after.sql", "--backfill", "t.x=1"],
    "The backfill “t.x=1” names nothing: there is no column or table t.x.",
  ],
  [
    ["migrate", "before.sql", "after.sql", "--backfill", "t.a"],
    "A backfill is stated as public.a.b=expression",
  ],
  [["migrate", "before.sql", "after.sql", "--online", "--down"], "--online is without --down"],
  [["diff", "before.sql", "broken.sql"], "broken.sql"],
  [["diff", "before.sql", "nowhere.sql"], "cannot read nowhere.sql"],
  [["diff", "before.sql", "after.sql", "--format", "xml"], "--format is text or json, not “xml”"],
])("%j cannot run: one line, exit code 2", async (given, reason) => {
  const run = await runInMemory(given, files);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.err).toContain(reason);
});
