import { assert, property, tuple } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { canonical } from "../document/canonical.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { printScript } from "../sql/print/print-script.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { changeTypes } from "./change.ts";
import { type CompareOptions, compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { describeChange } from "./describe-change.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

function compared(before: Document, after: Document, options: CompareOptions): Comparison {
  const comparison = compare(before, after, options);
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return comparison;
}

function told(before: string, after: string, renames: readonly string[] = []): readonly string[] {
  const comparison = compared(read(before).catalog.document, read(after).catalog.document, {
    match: "name",
    renames,
  });
  return comparison.changes.map((change) => describeChange(comparison, change));
}

test("[D1] a design does not differ from itself, nor from its canonical form", () => {
  assert(
    property(tuple(arbitraryDocument), ([document]) => {
      expect(compared(document, document, { match: "id" }).changes).toEqual([]);
      expect(compared(document, canonical(document), { match: "name" }).changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("[D1] a design does not differ from its print, read again", () => {
  const document = read(`CREATE TYPE mood AS ENUM ('a', 'b');
    CREATE TABLE t (id serial PRIMARY KEY, m mood DEFAULT 'a', n int CHECK (n > 0), UNIQUE (m, n));
    CREATE VIEW v AS SELECT id FROM t;
    CREATE INDEX ON t (lower(m::text)) WHERE n IS NOT NULL;
    CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql AS 'SELECT a';`).catalog.document;
  const again = read(printScript(catalogOf(document))).catalog.document;
  expect(compared(document, again, { match: "name" }).changes).toEqual([]);
});

describe("in words", () => {
  test("what is changed of a column", () => {
    expect(
      told("CREATE TABLE t (a numeric(10,2), b int)", "CREATE TABLE t (a numeric(12,2) NOT NULL)"),
    ).toEqual([
      "Column public.t.b: removed",
      "Column public.t.a: type numeric(10,2) → numeric(12,2)",
      "Column public.t.a: not null no → yes",
    ]);
  });

  test("what PostgreSQL writes differently is no change", () => {
    const before =
      "CREATE TABLE t (a text DEFAULT 'x', b int, CONSTRAINT c CHECK (b > 0 AND a IN ('x', 'y')))";
    const after = `CREATE TABLE t (a text DEFAULT 'x'::text, b int,
      CONSTRAINT c CHECK (b > 0 and (a = ANY (ARRAY['x'::text, 'y'::text]))))`;
    expect(told(before, after)).toEqual([]);
  });
});

describe("between unrelated schemas", () => {
  test("a stated rename is one, and what reads the column follows it", () => {
    const before = "CREATE TABLE t (a int CHECK (a > 0)); CREATE VIEW v AS SELECT a AS x FROM t";
    const after =
      "CREATE TABLE t (b int CONSTRAINT t_a_check CHECK (b > 0)); CREATE VIEW v AS SELECT b AS x FROM t";
    expect(told(before, after, ["t.a=t.b"])).toEqual(["Column public.t.a: renamed to public.t.b"]);
  });

  test("a likely rename is asked about and not taken", () => {
    const [before, after] = ["CREATE TABLE t (a int, z text)", "CREATE TABLE t (b int, z text)"].map(
      (sql) => read(sql).catalog.document,
    );
    if (!before || !after) throw new Error("Two designs were read");
    const { changes, questions } = compared(before, after, { match: "name" });
    expect(changes.map(({ type }) => type)).toEqual(["column-removed", "column-added"]);
    expect(questions).toEqual([
      {
        rename: "public.t.a=public.t.b",
        before: "public.t.a",
        after: "public.t.b",
        reason: "Both are columns of public.t of the same type.",
      },
    ]);
  });

  test.each([
    ["t.a=t.b", "The rename “t.a=t.b” names nothing: there is no t.b after."],
    ["t.c=t.a", "The rename “t.c=t.a” names nothing: there is no t.c before."],
    ["t.a", "A rename is stated as public.a.b=public.a.c, not “t.a”."],
    ["t=t.a", "The rename “t=t.a” joins a table and a column."],
  ])("the rename %s is refused with its text", (rename, refused) => {
    const { document } = read("CREATE TABLE t (a int)").catalog;
    expect(compare(document, document, { match: "name", renames: [rename] })).toEqual({ refused });
  });
});

test("every kind of record can be added, removed, renamed, moved and changed", () => {
  for (const type of [
    "column-type-changed",
    "enum-values-reordered",
    "policy-using-changed",
    "grant-removed",
  ]) {
    expect(changeTypes.has(type)).toBe(true);
  }
  expect(changeTypes.has("column-uses-changed")).toBe(false);
});
