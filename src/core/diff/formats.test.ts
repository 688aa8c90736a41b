import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { formats } from "./formats/index.ts";
import type { Plan, Step } from "./plan.ts";

function step(title: string, sql: string, transactional = true): Step {
  return { title, phase: "make", changes: [], sql: [sql], transactional, losses: [], about: title };
}

function planOf(steps: readonly Step[], down: readonly Step[]): Plan {
  return { steps, down, beyondRecall: [], notes: [] };
}

const body = `CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT '\\d \`a\` \${b}'; $$`;
const plan = planOf(
  [step("Add value b", "ALTER TYPE e ADD VALUE 'b'", false), step("Create function f", body)],
  [step("Drop function f", "DROP FUNCTION f()")],
);
const simple = planOf([step("Add c", "ALTER TABLE t ADD c int")], [step("Drop c", "ALTER TABLE t DROP c")]);

function filesOf(id: string, of: Plan): Readonly<Record<string, string>> {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const stamp = (at: number) =>
    format.stamp === "number" ? { number: 7 + at } : { timestamp: String(20260102030405 + at) };
  const files = format.files(of, { name: "n", stamp });
  if (isRefusal(files)) return { refused: files.refused };
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

const up = "-- Add c\nALTER TABLE t ADD c int;\n";
const down = "-- Drop c\nALTER TABLE t DROP c;\n";

test.each([
  [
    "plain",
    { "007_n.up.sql": `BEGIN;\n\n${up}\nCOMMIT;\n`, "007_n.down.sql": `BEGIN;\n\n${down}\nCOMMIT;\n` },
  ],
  ["supabase", { "20260102030405_n.sql": up }],
  ["dbmate", { "20260102030405_n.sql": `-- migrate:up\n${up}\n-- migrate:down\n${down}` }],
  ["golang-migrate", { "000007_n.up.sql": up, "000007_n.down.sql": down }],
  ["flyway", { "V7__n.sql": up, "U7__n.sql": down }],
  ["goose", { "00007_n.sql": `-- +goose Up\n${up}\n-- +goose Down\n${down}` }],
  [
    "node-pg-migrate",
    {
      "20260102030405000_n.js":
        "exports.up = (pgm) => {\n  // Add c\n  pgm.sql(`ALTER TABLE t ADD c int;`);\n};\n\n" +
        "exports.down = (pgm) => {\n  // Drop c\n  pgm.sql(`ALTER TABLE t DROP c;`);\n};\n",
    },
  ],
  [
    "knex",
    {
      "20260102030405_n.js":
        "exports.up = async (knex) => {\n  // Add c\n  await knex.raw(`ALTER TABLE t ADD c int;`);\n};\n\n" +
        "exports.down = async (knex) => {\n  // Drop c\n  await knex.raw(`ALTER TABLE t DROP c;`);\n};\n",
    },
  ],
])("%s has its files, and no transaction of its own where the tool makes one", (id, expected) => {
  expect(filesOf(id, simple)).toEqual(expected);
});

test("a design that does not change has no files in any format", () => {
  for (const { id } of formats) expect(filesOf(id, planOf([], []))).toEqual({});
});

describe("a value that must be committed first", () => {
  const alone =
    "-- Add value b\n-- Stands by itself: what follows needs it committed.\nALTER TYPE e ADD VALUE 'b';\n";
  const none = "-- Nothing to do in this direction.\n";

  test.each([
    ["supabase", "20260102030405_n_1.sql", alone],
    [
      "dbmate",
      "20260102030405_n_1.sql",
      `-- migrate:up transaction:false\n${alone}\n-- migrate:down\n${none}`,
    ],
    ["golang-migrate", "000007_n_1.up.sql", alone],
    ["flyway", "V7__n_1.sql.conf", "executeInTransaction=false\n"],
    ["goose", "00007_n_1.sql", `-- +goose NO TRANSACTION\n-- +goose Up\n${alone}\n-- +goose Down\n${none}`],
  ])("%s has a migration for it, marked as the tool wants", (id, path, text) => {
    expect(filesOf(id, plan)[path]).toBe(text);
  });

  test("JavaScript says so for the function or the file", () => {
    expect(filesOf("node-pg-migrate", plan)["20260102030405000_n_1.js"]).toContain("pgm.noTransaction();");
    const files = filesOf("knex", plan);
    expect(files["20260102030405_n_1.js"]).toContain("exports.down = async () => {};");
    expect(files["20260102030405_n_1.js"]).toContain("exports.config = { transaction: false };");
    expect(files["20260102030406_n_2.js"]).not.toContain("exports.config");
  });

  test("a way back that is a transaction shares no file with it where one mark is for both", () => {
    const value = planOf(plan.steps.slice(0, 1), plan.down);
    expect(Object.keys(filesOf("goose", value))).toEqual(["00007_n_1.sql", "00008_n_2.sql"]);
    expect(filesOf("goose", value)["00008_n_2.sql"]).not.toContain("NO TRANSACTION");
    expect(Object.keys(filesOf("dbmate", value))).toEqual(["20260102030405_n.sql"]);
  });

  test("backwards, values come before the rest too", () => {
    const back = planOf(plan.down, plan.steps);
    const files = filesOf("golang-migrate", back);
    expect(files["000008_n_2.down.sql"]).toBe(alone);
    expect(files["000007_n_1.down.sql"]).toContain("CREATE FUNCTION");
  });
});

describe("a body with what tools read", () => {
  const written = `SET LOCAL check_function_bodies = false;\n\n-- Create function f\n`;

  test("goose is told where the statement begins and ends", () => {
    expect(filesOf("goose", plan)["00008_n_2.sql"]).toContain(
      `${written}-- +goose StatementBegin\n${body};\n-- +goose StatementEnd\n`,
    );
  });

  test("Flyway keeps what looks like a placeholder", () => {
    expect(filesOf("flyway", plan)["V8__n_2.sql"]).toBe(`${written}${body};\n`);
    expect(filesOf("flyway", plan)["V8__n_2.sql.conf"]).toBe("placeholderReplacement=false\n");
  });

  test("a batch sets for the session and takes it back", () => {
    expect(filesOf("supabase", plan)["20260102030406_n_2.sql"]).toBe(
      `SET check_function_bodies = false;\n\n-- Create function f\n${body};\n\nRESET check_function_bodies;\n`,
    );
  });

  test.each(["node-pg-migrate", "knex"])("%s is handed the same text", async (id) => {
    const odd = `${body}\r\n? \${c}`.replace("CREATE", "create");
    const exported: Record<string, (tool: unknown) => unknown> = {};
    const said: string[] = [];
    const sql = (text: string): number => said.push(text);
    new Function("exports", Object.values(filesOf(id, planOf([step("Say", odd)], []))).join(""))(exported);
    await exported.up?.({ sql, raw: async (text: string) => sql(text.replaceAll("\\?", "?")) });
    expect(said).toEqual([`${odd};`]);
  });

  test.each([
    ["dbmate", "SELECT 'a\n-- migrate:down'", "dbmate would misread “-- migrate:down” inside a statement"],
    ["goose", "SELECT 'a\n-- +goose Down'", "goose would misread “-- +goose Down'” inside a statement"],
    ["knex", "SELECT '\\?'", "Knex would misread “\\?” inside a statement"],
  ])("%s is refused what it would misread", (id, sql, refused) => {
    expect(filesOf(id, planOf([step("Ask", sql)], []))).toEqual({ refused });
  });
});
