import { beforeAll, expect, test } from "vitest";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { healthOf } from "./health.ts";
import { problemOf } from "./problem.ts";
import { lint } from "./run.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

test("a foreign key without index is marked at the key, its column and its table", () => {
  const { catalog } = read(`
    create table makers (id bigint primary key);
    create table products (id bigint primary key, maker_id bigint not null references makers);`);
  const finding = lint(catalog).findings.find(({ rule }) => rule === "foreign-key-without-index");
  const problem = finding && problemOf(catalog, finding);
  expect(problem?.places.map((id) => catalog.pathOf(id))).toEqual([
    "public.products.products_maker_id_fkey",
    "public.products.maker_id",
    "public.products",
  ]);
  expect(problem?.safe).toBe(true);
  expect(finding && problemOf(catalog, finding)).toBe(problem);
});

test("a problem of a partition is marked at the table that is drawn for it", () => {
  const { catalog } = read(`
    create table events (id bigint not null, at timestamptz not null) partition by range (at);
    create table events_1 partition of events for values from ('2026-01-01') to ('2026-02-01');`);
  const part = catalog.all("table").find(({ name }) => name === "events_1");
  const at = part?.id ?? "";
  const problem = problemOf(catalog, {
    ...{ at, message: "", key: "k", rule: "r", severity: "info", category: "scale", object: "" },
  });
  expect(problem.places.map((id) => catalog.pathOf(id))).toEqual(["public.events_1", "public.events"]);
});

test("health is a word for the share of tables without error or warning", () => {
  const tables = ["a", "b", "c", "d", "e"];
  const warning = { severity: "warning", places: ["a"] } as const;
  const error = { severity: "error", places: ["a"] } as const;
  const all = tables.map((place) => ({ severity: "warning", places: [place] }) as const);
  expect(healthOf([], [], 0).word).toBe("Nothing to check");
  expect(healthOf(tables, [{ severity: "info", places: ["a"] }], 2)).toMatchObject({
    ...{ word: "Excellent", clean: 5, ignored: 2, counts: { error: 0, warning: 0, info: 1 } },
  });
  expect(healthOf(tables, [warning], 0).word).toBe("Good");
  expect(healthOf(tables, [error], 0).word).toBe("Fair");
  expect(healthOf(tables, all, 0)).toMatchObject({ word: "Needs work", clean: 0 });
});
