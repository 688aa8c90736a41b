import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createScanner, scan } from "./scan.ts";
import type { Segment } from "./segment.ts";

function texts(sql: string): readonly string[] {
  return scan(sql).map((segment) => (segment.kind === "copy-data" ? `${segment.rows} rows` : segment.text));
}

function only(sql: string): Segment {
  const [segment, ...more] = scan(sql);
  if (segment === undefined || more.length > 0) throw new Error(`not one segment: ${sql}`);
  return segment;
}

describe("statements", () => {
  test("a semicolon ends a statement and is not part of it", () => {
    expect(texts("select 1 ;; select 2;\n")).toEqual(["select 1", "select 2"]);
  });

  test("the last statement needs no semicolon", () => {
    expect(texts("select 1; select 2 \n")).toEqual(["select 1", "select 2"]);
  });

  test("a text without statements has no segments", () => {
    expect(texts(" ;\n-- nothing\n/* at all */")).toEqual([]);
  });

  test("line and column are those of the first word, after the comments", () => {
    const [, second] = scan("select 1;\r\n-- two\r\n  select 2;");
    expect(second).toMatchObject({ line: 3, column: 3, start: 21, end: 29, leadingComments: "-- two" });
  });

  test("a byte order mark is white space", () => {
    expect(texts("\ufeffselect 1;")).toEqual(["select 1"]);
  });

  test("a missing parenthesis does not swallow the next statement", () => {
    expect(texts("create table a (id int; create table b ();")).toEqual([
      "create table a (id int",
      "create table b ()",
    ]);
  });
});

describe("quotes", () => {
  const whole = [
    ["a doubled quote", "select 'it''s; fine'"],
    ["a backslash is ordinary in a plain string", "select '\\', 1"],
    ["a backslash escapes in an E string", "select E'\\'; x''\\\\', 1"],
    ["an E string goes on after a line break", "select E'a' -- c\n '\\'; b'"],
    ["a name that ends in e is no prefix", "select some'\\'"],
    ["a Unicode string", "select U&'d\\0061t;' UESCAPE '!'"],
    ["a quoted identifier", 'create table "a;""b" ()'],
    ["a dollar quote", "do $$ begin; end $$"],
    ["a tagged dollar quote with another inside", "do $a$ $$;$b$; $a$"],
    ["a tag of letters beyond ASCII", "do $é$ ; $é$"],
    ["a parameter is no dollar quote", "select $1 + $2"],
    ["a dollar inside a name is no dollar quote", "select a$b$c"],
    ["nested comments", "select /* a /* ; */ ; */ 1"],
    ["a line comment inside a statement", "select 1 -- ; not yet\n + 1"],
    ["an operator before a comment", "select 2 */* ; */ 3"],
  ] as const;
  test.each(whole)("%s", (_, sql) => {
    expect(texts(`${sql}; select 2`)).toEqual([sql, "select 2"]);
  });

  test("standard_conforming_strings off gives plain strings backslash escapes, until it is on again", () => {
    const sql =
      "SET standard_conforming_strings = off; select 'it\\'s;'; set standard_conforming_strings to on; select '\\'; x";
    expect(texts(sql)).toEqual([
      "SET standard_conforming_strings = off",
      "select 'it\\'s;'",
      "set standard_conforming_strings to on",
      "select '\\'",
      "x",
    ]);
  });

  test.each([
    ["select 'a; b", "string"],
    ["select E'a\\'", "string"],
    ['select "a; b', "quoted identifier"],
    ["do $x$ a; $y$", "dollar quote"],
    ["select 1 /* a /* b */ ;", "comment"],
    ["/* only a comment", "comment"],
    ["create function f() returns int begin atomic select 1; select 2;", "routine body"],
    ["create rule r as on insert to t do (select 1; select 2;", "rule actions"],
  ])("%s is flagged", (sql, unterminated) => {
    expect(only(sql)).toMatchObject({ kind: "sql", text: sql, unterminated });
  });
});

describe("statements with semicolons inside", () => {
  test.each([
    "create function f(a int) returns int language sql begin atomic select 1; select case when a > 1 then 2 end; end",
    "CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC INSERT INTO t VALUES (1); SELECT x.end, 1 AS end; END",
    "create function begin() returns int return 1",
    "create function f(a int default case when true then 1 end) returns int begin atomic; end",
    "create rule r as on update to t do instead (delete from a; insert into b values (1);)",
    "create or replace rule r as on delete to t do also (select 1; select (2);)",
  ])("%s", (sql) => {
    expect(texts(`${sql}; select 2`)).toEqual([sql, "select 2"]);
  });

  test("begin and case mean nothing outside a routine", () => {
    expect(texts("begin; select case when a then b end; end;")).toEqual([
      "begin",
      "select case when a then b end",
      "end",
    ]);
  });
});

describe("psql", () => {
  test("a meta-command reaches to the end of its line", () => {
    expect(scan("\\restrict abc\r\nselect 1;\n\\unrestrict abc")).toMatchObject([
      { kind: "meta", text: "\\restrict abc" },
      { kind: "sql", text: "select 1" },
      { kind: "meta", text: "\\unrestrict abc", line: 3, column: 1 },
    ]);
  });

  test("two backslashes end a meta-command, but not in quotes", () => {
    expect(texts("\\set x 'a\\\\b' \\\\ select 1;")).toEqual(["\\set x 'a\\\\b' \\\\", "select 1"]);
  });

  test("a meta-command ends the statement before it", () => {
    expect(texts("select 1 \\gset\nselect 2")).toEqual(["select 1", "\\gset", "select 2"]);
  });

  test("\\; parts two statements", () => {
    expect(texts("select 1\\; select 2;")).toEqual(["select 1", "select 2"]);
  });
});

describe("COPY data", () => {
  test("the rows up to the terminator are counted and not read", () => {
    const sql = "COPY t (a, b) FROM stdin; -- rows\n1\t'x\n2\t;\n\\.\n\nselect 1;";
    expect(scan(sql)).toMatchObject([
      { kind: "sql", text: "COPY t (a, b) FROM stdin", trailingComment: "-- rows" },
      { kind: "copy-data", rows: 2, start: 34, end: 45, line: 2 },
      { kind: "sql", text: "select 1" },
    ]);
  });

  test("line ends of either kind", () => {
    expect(texts("copy t from stdin;\r\n1\r\n\\.\r\nselect 1;")).toEqual([
      "copy t from stdin",
      "1 rows",
      "select 1",
    ]);
  });

  test("a table without rows", () => {
    expect(texts("copy t from stdin;\n\\.\nselect 1")).toEqual(["copy t from stdin", "0 rows", "select 1"]);
  });

  test("\\copy from stdin is followed by rows too", () => {
    expect(texts("\\copy t from stdin csv\n1\n\\.\n")).toEqual(["\\copy t from stdin csv", "1 rows"]);
  });

  test("only FROM stdin is followed by rows", () => {
    expect(texts("copy t from '/tmp/x';\nselect 1;")).toEqual(["copy t from '/tmp/x'", "select 1"]);
    expect(texts("copy (select 1 from stdin) to stdout;\nselect 1;")).toHaveLength(2);
  });

  test("missing terminator", () => {
    expect(scan("copy t from stdin;\n1\n2\n")[1]).toMatchObject({ rows: 2, unterminated: "copy data" });
  });
});

describe("comments", () => {
  test("comments before a statement lead it; one on the line of its end trails it", () => {
    expect(scan("-- a\n/* b */\nselect 1; -- c\n-- d\nselect 2;")).toMatchObject([
      { leadingComments: "-- a\n/* b */", trailingComment: "-- c" },
      { leadingComments: "-- d", trailingComment: "" },
    ]);
  });
});

const fragment = fc.constantFrom(
  ..."'|\"|E'|U&'|\\|\\;|\\.|\n\\.\n|;|--|/*|*/|$$|$a$|$|(|)|\n|\r\n| |a|é|😀|as|.|-|/|1".split("|"),
  ..."copy t from stdin;\n|\\copy t from stdin\n|create function f() begin atomic|create rule|case |end |insert into t values|set standard_conforming_strings = off;".split(
    "|",
  ),
);
const sqlLike = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(""));

function gaps(text: string, segments: readonly Segment[]): readonly string[] {
  const starts = [...segments.map((segment) => segment.start), text.length];
  const ends = [0, ...segments.map((segment) => segment.end)];
  return starts.map((start, index) => text.slice(ends[index], start));
}

/** White space, semicolons, comments, and the psql separators that belong to no segment. */
const filler = /^(?:[\s;\ufeff]|\\;|--[^\n\r]*|\/\*[\s\S]*\*\/)*$/;

describe("laws", () => {
  test("[S2] no character disappears: between segments there is only white space, semicolons and comments", () => {
    fc.assert(
      fc.property(sqlLike, (text) => {
        const segments = scan(text);
        for (const gap of gaps(text, segments)) expect(gap).toMatch(filler);
        for (const segment of segments) {
          expect(segment.end).toBeGreaterThan(segment.start);
          if (segment.kind !== "copy-data") expect(segment.text).toBe(text.slice(segment.start, segment.end));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("[S2] any division into chunks gives the segments of the whole", () => {
    fc.assert(
      fc.property(sqlLike, fc.array(fc.nat({ max: 200 }), { maxLength: 12 }), (text, cuts) => {
        const borders = [0, ...cuts.filter((cut) => cut < text.length).sort((a, b) => a - b), text.length];
        const scanner = createScanner();
        const segments = borders
          .slice(1)
          .flatMap((end, index) => scanner.push(text.slice(borders[index], end)));
        expect([...segments, ...scanner.finish()]).toEqual(scan(text));
      }),
      { numRuns: 3000 },
    );
  });

  test("[S2] one character at a time gives the segments of the whole", () => {
    fc.assert(
      fc.property(sqlLike, (text) => {
        const scanner = createScanner();
        const segments = Array.from({ length: text.length }, (_, at) => scanner.push(text.charAt(at))).flat();
        expect([...segments, ...scanner.finish()]).toEqual(scan(text));
      }),
      { numRuns: 1000 },
    );
  });

  test("line and column agree with the offset", () => {
    fc.assert(
      fc.property(sqlLike, (text) => {
        for (const { start, line, column } of scan(text)) {
          const before = text.slice(0, start).split("\n");
          expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
        }
      }),
    );
  });
});

describe("streaming", () => {
  test("of a long INSERT only the head is kept, and its range", () => {
    const row = `(1, '${"x".repeat(1000)}'),\n`;
    const scanner = createScanner();
    const first = scanner.push("insert into t values ");
    const rest = Array.from({ length: 1000 }, () => scanner.push(row)).flat();
    const last = [...scanner.push("(2, ''); select 1;"), ...scanner.finish()];
    expect([...first, ...rest]).toEqual([]);
    expect(last).toMatchObject([
      { kind: "sql", elided: true, start: 0, end: 21 + 1000 * row.length + 7 },
      { kind: "sql", text: "select 1", line: 1001 },
    ]);
    expect(last[0]).toHaveProperty("text.length", expect.closeTo(65_536, -4));
  });

  test("a long routine is kept whole", () => {
    const scanner = createScanner();
    const line = `-- ${"y".repeat(1000)}\n`;
    const sql = `do $$${line.repeat(200)}$$`;
    const found = Array.from({ length: 206 }, (_, i) =>
      scanner.push(sql.slice(i * 1000, (i + 1) * 1000)),
    ).flat();
    expect([...found, ...scanner.finish()]).toMatchObject([{ kind: "sql", text: sql }]);
  });
});
