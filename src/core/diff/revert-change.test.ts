import { assert, property, tuple } from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { violationsOf } from "../document/invariant.ts";
import { printScript } from "../sql/print/print-script.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import type { MatchBy } from "./matching.ts";
import { revertChange } from "./revert-change.ts";
import { tellChanges } from "./told-change.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

function compared(before: Document, after: Document, match: MatchBy = "name"): Comparison {
  const comparison = compare(before, after, { match });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return comparison;
}

/** The SQL after the change with these words is taken back; or why it is not. */
function without(words: string, [before, after]: readonly [string, string]): string {
  const comparison = compared(read(before).catalog.document, read(after).catalog.document);
  const line = tellChanges(comparison).find((told) => told.words === words);
  const change = comparison.changes[line?.at ?? -1];
  if (!change) throw new Error(`no “${words}” in ${tellChanges(comparison).map((told) => told.words)}`);
  const document = revertChange(comparison, change);
  return isRefusal(document) ? document.refused : printScript(catalogOf(document)).replaceAll(/\s+/g, " ");
}

describe("taking back", () => {
  test("an added column takes the index and the foreign key that use it along", () => {
    const sql = without("Column public.t.b: added", [
      "CREATE TABLE t (a int PRIMARY KEY)",
      "CREATE TABLE t (a int PRIMARY KEY, b int REFERENCES t, c int); CREATE INDEX t_b_idx ON t (b)",
    ]);
    expect(sql).toContain("c integer");
    expect(sql).not.toMatch(/\bb\b|t_b_idx/);
  });

  test("a removed table comes back with its parts and what it refers to", () => {
    const sql = without("Table public.child: removed", [
      "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE child (id serial PRIMARY KEY, m mood)",
      "CREATE TABLE other (x int)",
    ]);
    expect(sql).toMatch(/CREATE TYPE public\.mood.*CREATE TABLE public\.child/);
    expect(sql).toContain("OWNED BY public.child.id");
    expect(sql).toContain("other");
  });

  test("a removed column stands where it stood", () => {
    const sql = without("Column public.t.b: removed", [
      "CREATE TABLE t (a int, b int, c int)",
      "CREATE TABLE t (a int, c int, d int)",
    ]);
    expect(sql).toMatch(/a integer, b integer, c integer, d integer/);
  });

  test("a changed property leaves the others changed", () => {
    const sql = without("Column public.t.a: type integer → bigint", [
      "CREATE TABLE t (a int)",
      "CREATE TABLE t (a bigint NOT NULL)",
    ]);
    expect(sql).toContain("a integer NOT NULL");
  });

  test("a rename is followed by the SQL that names it", () => {
    const before = read("CREATE TABLE t (a int CHECK (a > 0))").catalog.document;
    const column = catalogOf(before).all("column")[0];
    const check = catalogOf(before).all("check")[0];
    if (!column || !check) throw new Error("no column");
    const schema = new Map(before.schema)
      .set(column.id, { ...column, name: "n" })
      .set(check.id, { ...check, expression: "n > 0" });
    const comparison = compared(before, { ...before, schema }, "id");
    const change = comparison.changes.find(({ type }) => type === "column-renamed");
    const document = change && revertChange(comparison, change);
    if (!document || isRefusal(document)) throw new Error("refused");
    expect(printScript(catalogOf(document))).toContain("CHECK (a > 0)");
  });

  test("what no longer fits is refused with the reason", () => {
    expect(
      without("Column public.t.a: not null no → yes", [
        "CREATE TABLE t (a int)",
        "CREATE TABLE t (a int PRIMARY KEY)",
      ]),
    ).toMatch(/^Taken back by itself, this does not fit\. /);
  });
});

test("[D4] a change taken back leaves a whole design without it, or is refused", () => {
  let done = 0;
  assert(
    property(tuple(arbitraryDocument, arbitraryDocument), ([before, after]) => {
      const comparison = compared(before, after);
      for (const { at } of tellChanges(comparison).slice(0, 12)) {
        const change = comparison.changes[at];
        const document = change && revertChange(comparison, change);
        if (!change || !document || isRefusal(document)) continue;
        done += 1;
        expect(violationsOf(catalogOf(document))).toEqual([]);
        const left = compared(comparison.before, document, "id").changes;
        const same = left.filter(
          ({ id, type, verb }) => id === change.id && type === change.type && verb !== "moved",
        );
        expect(same).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
  expect(done).toBeGreaterThan(20);
});
