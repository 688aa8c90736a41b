import { beforeAll, expect, test } from "vitest";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import { isRefusal } from "../base/refusal.ts";
import type { SqlParser } from "../sql/import/parser.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";
import { compare } from "./compare.ts";
import { onlinePlanOf } from "./online/online-plan-of.ts";
import { planOf } from "./plan-of.ts";
import { tellOnlinePlan, tellPlan } from "./told-plan.ts";

let read: (sql: string) => ReadSql;
let parser: SqlParser;
beforeAll(async () => {
  read = await sqlReader();
  parser = await loadParser();
});

function told(before: string, after: string, online = false) {
  const comparison = compare(read(before).catalog.document, read(after).catalog.document, { match: "name" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  const plan = planOf(comparison);
  if (!online) return tellPlan(plan, comparison, parser);
  return tellOnlinePlan(onlinePlanOf(comparison, { parser }), plan, { comparison, parser });
}

const before = "CREATE TABLE t (a smallint); CREATE TABLE u (x int)";

test("a step says its lock, how long others wait, and the gravest hazard first", () => {
  const { down, up } = told(before, "CREATE TABLE t (a integer, b int)");
  const [drop, retype, add] = ["DROP TABLE", "TYPE integer", "ADD COLUMN b"].map((words) =>
    up.find(({ sql }) => sql.some((text) => text.includes(words))),
  );
  expect(drop?.losses).toEqual(["The rows of public.u are gone."]);
  expect(drop?.lock).toEqual({ mode: "access exclusive", relation: "public.u", weight: "brief" });
  expect(retype?.lock?.weight).toBe("blocking");
  expect(retype?.hazards[0]?.severity).toBe("danger");
  expect(retype?.hazards.map(({ kind }) => kind)).toContain("rewrite");
  expect(add?.lock?.weight).toBe("brief");
  expect(down.some(({ title }) => title === "Create table public.u")).toBe(true);
  expect(up.every(({ phase }) => phase === undefined)).toBe(true);
});

test("what is new locks nothing that others use", () => {
  const { up } = told("CREATE TABLE t (a int)", "CREATE TABLE t (a int); CREATE TABLE n (b int PRIMARY KEY)");
  expect(up.map(({ lock }) => lock)).toEqual([undefined]);
});

test("an online step says its phase", () => {
  const { up } = told(before, "CREATE TABLE t (a smallint NOT NULL); CREATE TABLE u (x int)", true);
  expect(new Set(up.map(({ phase }) => phase))).not.toContain(undefined);
  expect(up.length).toBeGreaterThan(1);
});

test("what an earlier step took out of the way does not stand in the way of a drop", () => {
  const from =
    "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL REFERENCES a)";
  for (const online of [false, true]) {
    const { up } = told(from, "CREATE TABLE b (id int PRIMARY KEY, a int NOT NULL)", online);
    const drop = up.find(({ sql }) => sql.some((text) => text.includes("DROP TABLE")));
    expect(drop?.lock?.relation).toBe("public.a");
    expect(up.flatMap(({ hazards }) => hazards.map(({ kind }) => kind))).not.toContain("refused");
  }
});

test("a rename is known by the name that it has before", () => {
  const comparison = compare(
    read("CREATE TABLE t (a int)").catalog.document,
    read("CREATE TABLE u (b int)").catalog.document,
    { match: "name", renames: ["public.t=public.u", "public.t.a=public.u.b"] },
  );
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  const { up } = tellPlan(planOf(comparison), comparison, parser);
  expect(up.flatMap(({ hazards }) => hazards.flatMap(({ safer }) => safer?.recipe ?? []))).toEqual([
    "rename-table-via-view",
    "rename-column-expand-contract",
  ]);
});
