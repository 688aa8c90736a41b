import { expect, test } from "vitest";
import { filesReader } from "../../../testing/read-sql.ts";
import { inMigrationOrder } from "./migration-order.ts";
import { filesOf, joinFiles, placeInScript } from "./script.ts";
import type { ScriptFile } from "./script-file.ts";

const readFiles = await filesReader();

function listed(files: Readonly<Record<string, string>>): readonly ScriptFile[] {
  return Object.entries(files).map(([name, text]) => ({ name, text }));
}

function read(files: Readonly<Record<string, string>>) {
  const { catalog, ledger } = readFiles(listed(files));
  const { text } = joinFiles(listed(files));
  return {
    tables: catalog.all("table").map(({ id }) => catalog.pathOf(id)),
    columns: catalog.all("column").map(({ name }) => name),
    told: ledger.map(
      ({ column, file, line, outcome, reason }) =>
        `${file ?? "-"}:${line}:${column} ${outcome}${reason === "" ? "" : ` ${reason}`}`,
    ),
    texts: ledger.map(({ end, start }) => text.slice(start, end)),
  };
}

test("each file goes on where the one before ended, and each line names its file and its line there", () => {
  const { columns, told, texts } = read({
    "1_make.sql": "\nCREATE TABLE a (x int);",
    "2_add.sql": "-- more\nALTER TABLE a ADD y int;\nALTER TABLE b ADD z int;\n",
  });
  expect(columns).toEqual(["x", "y"]);
  expect(told).toEqual([
    "1_make.sql:2:1 modelled",
    "2_add.sql:2:1 modelled",
    expect.stringMatching(/^2_add\.sql:3:\d+ refused /),
  ]);
  expect(texts).toEqual(["CREATE TABLE a (x int)", "ALTER TABLE a ADD y int", "ALTER TABLE b ADD z int"]);
});

test("a file begins with the usual search path and outside of a transaction, whatever the one before left open", () => {
  const { tables } = read({
    "1.sql": "CREATE SCHEMA s; SET search_path = s; BEGIN; CREATE TABLE a (x int);",
    "2.sql": "CREATE TABLE b (x int); ROLLBACK;",
  });
  expect(tables).toEqual(["public.b", "s.a"]);
});

test("an open string in one file does not reach into the next", () => {
  const { tables, told } = read({
    "1.sql": "CREATE TABLE a (x text DEFAULT 'open);",
    "2.sql": "CREATE TABLE b (x text DEFAULT 'closed');",
  });
  expect(tables).toEqual(["public.b"]);
  expect(told[0]).toMatch(/^1\.sql:1:1 refused The text ends inside a string/);
});

const up = "CREATE TABLE a (x int);";
const down = "DROP TABLE a;";

test.each([
  ["golang-migrate and sqlx", { "1_a.up.sql": up, "1_a.down.sql": down }],
  ["Diesel", { "1_a/up.sql": up, "1_a/down.sql": down }],
  ["Postgrator", { "001.do.a.sql": up, "001.undo.sql": down }],
  ["Flyway", { "V1__a.sql": up, "U1__a.sql": down }],
  ["Sqitch", { "deploy/a.sql": up, "revert/a.sql": down, "verify/a.sql": "SELECT x FROM a WHERE false;" }],
  ["goose", { "1.sql": `-- +goose Up\n${up}\n-- +goose Down\n${down}` }],
  [
    "goose with blocks",
    {
      "1.sql": `-- +goose Up\n-- +goose StatementBegin\n${up}\n-- +goose StatementEnd\n-- +goose Down\n${down}`,
    },
  ],
  ["sql-migrate", { "1.sql": `-- +migrate Up\n${up}\n-- +migrate Down\n${down}` }],
  ["dbmate", { "1.sql": `-- migrate:up transaction:false\n${up}\n\n-- migrate:down\n${down}\n` }],
  ["node-pg-migrate", { "1.sql": `-- Up Migration\n${up}\n-- Down Migration\n${down}` }],
  ["a down part before the up part", { "1.sql": `-- migrate:down\n${down}\n-- migrate:up\n${up}` }],
  ["Play", { "1.sql": `# --- !Ups\n${up}\n# --- !Downs\n${down}` }],
] as const)("%s: what takes a migration back is left out, and told", (_tool, files) => {
  const { tables, told } = read(files);
  expect(tables).toEqual(["public.a"]);
  expect(told.filter((line) => / data .*takes .*: left out$/.test(line)).length).toBeGreaterThan(0);
  expect(told.filter((line) => line.includes("refused"))).toEqual([]);
});

test("a file that takes back is read where it is alone, and words of a comment are no mark", () => {
  expect(read({ "1.down.sql": up }).tables).toEqual(["public.a"]);
  expect(read({ "1.sql": `-- down below: the table\n${up}` }).tables).toEqual(["public.a"]);
});

test("files come in the order of their numbers, of Flyway's versions, and of their folders", () => {
  const sorted = (...names: string[]) => [...names].reverse().sort(inMigrationOrder);
  for (const names of [
    ["1_a.sql", "2_b.sql", "10_c.sql"],
    ["20240101000000_a.sql", "20240101000001_b.sql", "20250101000000_a.sql"],
    ["V1__a.sql", "V1.1__b.sql", "V2__c.sql", "V10__d.sql", "R__views.sql"],
    ["001_a.sql", "2_b.sql", "003_c.sql"],
    ["a/2.sql", "a/10.sql", "b/1.sql"],
    ["20240101_init/migration.sql", "20240202_more/migration.sql"],
    ["A.sql", "b.sql", "C.sql"],
  ]) {
    expect(sorted(...names)).toEqual(names);
  }
});

test("joined files can be taken apart again, and an offset leads to its file and line", () => {
  const files = listed({ "a.sql": "SELECT 1;\nSELECT 2;", "b.sql": "SELECT 3;\n", "c.sql": "" });
  const script = joinFiles(files);
  expect(filesOf(script)).toEqual(files);
  expect(placeInScript(script, script.text.indexOf("SELECT 2"))).toEqual({ name: "a.sql", line: 2 });
  expect(placeInScript(script, script.text.indexOf("SELECT 3"))).toEqual({ name: "b.sql", line: 1 });
});
