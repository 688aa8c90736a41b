import { beforeAll, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { blankPlacement } from "../document/diagram-record.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { drawnDifferences } from "./drawn-differences.ts";
import { tellChanges } from "./told-change.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

function compared(before: string, after: string): Comparison {
  const [one, other] = [read(before).catalog.document, read(after).catalog.document];
  const placed = [...other.schema.values()].flatMap((record) =>
    record.kind === "table" ? [[record.id, { ...blankPlacement(record.id), x: 100, y: 60 }] as const] : [],
  );
  const comparison = compare(one, { ...other, diagram: new Map(placed) }, { match: "name" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  return comparison;
}

const before = "CREATE TABLE kept (a int, b int, c text); CREATE TABLE old (x int PRIMARY KEY)";
const after = "CREATE TABLE kept (a bigint, c text, d int); CREATE TABLE made (y int PRIMARY KEY, z int)";

test("what comes or goes whole is one line, which counts its parts", () => {
  const told = tellChanges(compared(before, after)).map(({ parts, sign, words }) => [sign, words, parts]);
  expect(told).toEqual(
    expect.arrayContaining([
      ["removed", "Column public.kept.b: removed", 0],
      ["removed", "Table public.old: removed", 2],
      ["changed", "Column public.kept.a: type integer → bigint", 0],
      ["added", "Column public.kept.d: added", 0],
      ["added", "Table public.made: added", 3],
    ]),
  );
  expect(told).toHaveLength(5);
});

test("tables and columns are signed, columns that are gone are told with their table", () => {
  const comparison = compared(before, after);
  const { ghosts, gone, signs } = drawnDifferences(comparison, "name");
  const named = [...signs].map(([id, sign]) => {
    const record = comparison.after.schema.get(id) ?? comparison.before.schema.get(id);
    return `${record && "name" in record ? record.name : id} ${sign}`;
  });
  expect(named.sort()).toEqual([
    "a changed",
    "b removed",
    "d added",
    "kept changed",
    "made added",
    "old removed",
    "x removed",
    "y added",
    "z added",
  ]);
  expect(gone.map(({ rows }) => rows.map(({ name }) => name))).toEqual([["b"]]);
  expect(ghosts.map(({ card }) => card.name).sort()).toEqual(["made", "old"]);
});

test("tables of an unrelated design stand beneath the drawing", () => {
  const { ghosts } = drawnDifferences(compared(before, after), "name");
  const old = ghosts.find(({ card }) => card.name === "old");
  const made = ghosts.find(({ card }) => card.name === "made");
  expect(old?.x).toBe(100);
  expect(old?.y).toBeGreaterThan((made?.y ?? 0) + (made?.card.height ?? 0));
});

test("views are signed like tables, and drawn as ghosts where only one design has them", () => {
  const view = (name: string, query: string): string => `; CREATE VIEW ${name} AS ${query}`;
  const comparison = compared(
    before + view("same", "SELECT a FROM kept") + view("gone", "SELECT c FROM kept"),
    before + view("same", "SELECT a, b FROM kept") + view("fresh", "SELECT x FROM old"),
  );
  const { ghosts, signs } = drawnDifferences(comparison, "name");
  const signOf = (name: string) =>
    [...comparison.before.schema.values(), ...comparison.after.schema.values()].flatMap((record) =>
      record.kind === "view" && record.name === name ? (signs.get(record.id) ?? []) : [],
    )[0];
  expect(["same", "gone", "fresh"].map(signOf)).toEqual(["changed", "removed", "added"]);
  expect(ghosts.map(({ card }) => `${card.kind} ${card.name}`).sort()).toEqual(["view fresh", "view gone"]);
});
