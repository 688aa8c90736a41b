import { beforeAll, expect, test } from "vitest";
import { applyPatternTo } from "../testing/apply-pattern-to.ts";
import { type ReadSql, sqlReader } from "../testing/read-sql.ts";

let read: (sql: string) => ReadSql;
beforeAll(async () => {
  read = await sqlReader();
});

test("what is added, changed and removed is told once, without what comes or goes with its owner", () => {
  const sql = `CREATE TYPE mood AS ENUM ('glad', 'sad');
    CREATE TABLE days (id int PRIMARY KEY, mood mood NOT NULL);`;
  const { lines } = applyPatternTo(read(sql).catalog, { pattern: "lookup-table", selected: ["public.mood"] });
  expect(lines).toEqual([
    "Add table public.moods (code, position)",
    "Add foreign key public.days.days_mood_fkey",
    "Add index public.days.days_mood_idx",
    "Change column public.days.mood: type",
    "Remove enum public.mood",
  ]);
});

test("what goes and comes again under its name is changed", () => {
  const sql = `CREATE TABLE tenants (id int PRIMARY KEY);
    CREATE TABLE a (id int PRIMARY KEY, tenant_id int NOT NULL REFERENCES tenants);
    CREATE TABLE b (id int PRIMARY KEY, tenant_id int NOT NULL REFERENCES tenants, a_id int REFERENCES a);`;
  const { lines } = applyPatternTo(read(sql).catalog, {
    pattern: "tenant-isolation",
    selected: ["public.b"],
  });
  expect(lines).toEqual([
    "Add unique constraint public.a.a_tenant_id_id_key",
    "Add index public.b.b_tenant_id_a_id_idx",
    "Add policy public.b.tenant_isolation",
    "Change table public.b: row security, force row security",
    "Change foreign key public.b.b_a_id_fkey",
  ]);
});
