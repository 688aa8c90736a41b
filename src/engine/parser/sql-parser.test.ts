import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { scan } from "../../core/sql/import/scan/scan.ts";
import { loadParser } from "./load-in-node.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

describe("parse", () => {
  test("a statement gives its tree", () => {
    expect(parser.parse("create table a (b int)")).toMatchObject({
      tree: { CreateStmt: { relation: { relname: "a" }, tableElts: [{ ColumnDef: { colname: "b" } }] } },
    });
  });

  test("a semicolon and comments change nothing", () => {
    expect(parser.parse("/* x */ drop table a; -- y")).toHaveProperty("tree.DropStmt");
  });

  test("an error has the offset of what PostgreSQL points at, in UTF-16 units", () => {
    const sql = "select '😀ü' from from";
    expect(parser.parse(sql)).toEqual({
      error: { message: 'syntax error at or near "from"', offset: sql.lastIndexOf("from") },
    });
  });

  test.each([
    ["", "there is no statement", 0],
    ["-- only a comment", "there is no statement", 0],
    ["select 'é'; select 2", "there is more than one statement", 12],
    ["select 1 \0 + 2", "a statement cannot contain a zero byte", 9],
  ])("%j is no single statement", (sql, message, offset) => {
    expect(parser.parse(sql)).toEqual({ error: { message, offset } });
  });

  test("after a failure the next statement parses", () => {
    expect(parser.parse("create tabel a ()")).toHaveProperty("error");
    expect(parser.parse("create table a ()")).toHaveProperty("tree.CreateStmt");
  });
});

const corpus = ["pagila", "chinook", "northwind", "lago", "omop"] as const;

describe("scan agrees with PostgreSQL's grammar", () => {
  for (const name of corpus) {
    const path = `../shared/corpus/${name}.sql`;
    test.skipIf(!existsSync(path))(
      `each segment of ${name} is one statement (skipped where the corpus is absent)`,
      () => {
        const failures = scan(readFileSync(path, "utf8"))
          .flatMap((segment) => (segment.kind === "sql" ? [segment] : []))
          .filter((segment) => "error" in parser.parse(segment.text));
        expect(failures).toEqual([]);
      },
    );
  }

  test.each([
    "create function f(a int) returns int begin atomic select 1; select case when a > 1 then 2 end; end",
    "create rule r as on update to t do instead (delete from a; insert into b values (1);)",
    "select E'a'\n '\\'; b'",
    "select $a$ ; $b$ ; $a$",
    "create table a$b$ (c int)",
    "select 2 */* /* ; */ ; */ 3",
    "select U&'d\\0061t;' UESCAPE '!'",
    "select N';', B'1', X'f'",
  ])("%s is one statement to both", (sql) => {
    const segments = scan(`${sql}; select $1;`);
    expect(segments).toMatchObject([{ text: sql }, { text: "select $1" }]);
    expect(parser.parse(sql)).toHaveProperty("tree");
  });
});
