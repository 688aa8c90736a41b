import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { formats } from "./formats/index.ts";
import { migrationScript } from "./migration-script.ts";
import type { Plan, Step } from "./plan.ts";

/** `alone` is when it comes if it cannot share a transaction. */
function step(title: string, sql: string, alone?: "values" | "drop" | "make"): Step {
  const transactional = alone === undefined;
  return { title, phase: alone ?? "make", changes: [], sql: [sql], transactional, losses: [], about: title };
}

function planOf(steps: readonly Step[], down: readonly Step[]): Plan {
  return { steps, down, beyondRecall: [], notes: [] };
}

const body = `CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$ SELECT '\\d \`a\` \${b}'; $$`;
const plan = planOf(
  [step("Add value b", "ALTER TYPE e ADD VALUE 'b'", "values"), step("Create function f", body)],
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
  [
    "sqitch",
    {
      "deploy/n.sql": `-- Deploy n to pg\n\nBEGIN;\n\n${up}\nCOMMIT;\n`,
      "revert/n.sql": `-- Revert n from pg\n\nBEGIN;\n\n${down}\nCOMMIT;\n`,
      "sqitch.plan":
        "%syntax-version=1.0.0\n%project=schema\n\nn 2026-01-02T03:04:05Z Crowfoot <crowfoot@localhost> # n\n",
    },
  ],
  [
    "alembic",
    {
      "20260102030405_n.py":
        '"""n"""\n\nfrom alembic import op\n\nrevision = "20260102030405"\ndown_revision = None\n' +
        "branch_labels = None\ndepends_on = None\n\n\n" +
        'def upgrade() -> None:\n    # Add c\n    op.execute("""ALTER TABLE t ADD c int;""")\n\n\n' +
        'def downgrade() -> None:\n    # Drop c\n    op.execute("""ALTER TABLE t DROP c;""")\n',
    },
  ],
  [
    "prisma",
    {
      "20260102030405_n/migration.sql": up,
      "20260102030405_n/down.sql": `-- Prisma does not run this file by itself: “prisma db execute --file” does.\n\n${down}`,
      "migration_lock.toml": 'provider = "postgresql"\n',
    },
  ],
  [
    "drizzle",
    {
      "20260102030405_n.sql": up,
      "meta/_journal.json": `${JSON.stringify(
        {
          version: "7",
          dialect: "postgresql",
          entries: [
            { idx: 0, version: "7", when: 1767323045000, tag: "20260102030405_n", breakpoints: true },
          ],
        },
        undefined,
        2,
      )}\n`,
    },
  ],
  [
    "rails",
    {
      "20260102030405_n.rb":
        "class N < ActiveRecord::Migration[7.0]\n" +
        "  def up\n    # Add c\n    execute <<-'SQL'\nALTER TABLE t ADD c int;\n    SQL\n  end\n\n" +
        "  def down\n    # Drop c\n    execute <<-'SQL'\nALTER TABLE t DROP c;\n    SQL\n  end\nend\n",
    },
  ],
  [
    "django",
    {
      "0007_n.py":
        "from django.db import migrations\n\n\nclass Migration(migrations.Migration):\n    dependencies = []\n\n" +
        "    operations = [\n        migrations.RunSQL(\n" +
        '            sql=[\n                # Add c\n                """ALTER TABLE t ADD c int;""",\n            ],\n' +
        '            reverse_sql=[\n                # Drop c\n                """ALTER TABLE t DROP c;""",\n            ],\n' +
        "        ),\n    ]\n",
    },
  ],
  [
    "liquibase",
    {
      "20260102030405_n.sql":
        "--liquibase formatted sql\n\n--changeset crowfoot:20260102030405_n splitStatements:false stripComments:false rollbackSplitStatements:false\n" +
        `${up}\n--rollback -- Drop c\n--rollback ALTER TABLE t DROP c;\n`,
    },
  ],
  ["atlas", { "20260102030405_n.sql": up }],
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
    ["sqitch", "deploy/n_1.sql", `-- Deploy n_1 to pg\n\n${alone}`],
    ["prisma", "20260102030405_n_1/migration.sql", alone],
    ["atlas", "20260102030405_n_1.sql", `-- atlas:txmode none\n\n${alone}`],
    [
      "liquibase",
      "20260102030405_n_1.sql",
      "--liquibase formatted sql\n\n--changeset crowfoot:20260102030405_n_1 splitStatements:false stripComments:false " +
        `rollbackSplitStatements:false runInTransaction:false\n${alone}\n--rollback not required\n`,
    ],
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

  test("Python and Ruby say so for the function or the class", () => {
    expect(filesOf("alembic", plan)["20260102030405_n_1.py"]).toContain(
      "def upgrade() -> None:\n    with op.get_context().autocommit_block():\n        # Add value b\n",
    );
    expect(filesOf("django", plan)["0007_n_1.py"]).toContain("    atomic = False\n\n    dependencies = []");
    expect(filesOf("django", plan)["0008_n_2.py"]).not.toContain("atomic");
    expect(filesOf("rails", plan)["20260102030405_n_1.rb"]).toContain(
      "class N1 < ActiveRecord::Migration[7.0]\n  disable_ddl_transaction!\n\n  def up\n",
    );
  });

  test("Drizzle, which has no mark, is told what to do by hand", () => {
    expect(filesOf("drizzle", plan)["20260102030405_n_1.sql"]).toMatch(
      /^-- Drizzle runs all that is pending in one transaction[\s\S]*VALUES \('by hand', 1767323045000\);\n\n-- Add value b\n/,
    );
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

describe("a subscription, which makes a slot on another server", () => {
  const made = step("Create s", "CREATE SUBSCRIPTION s", "make");
  const gone = step("Drop s", "DROP SUBSCRIPTION s", "drop");
  const there = planOf([...simple.steps, made], [gone, ...simple.down]);
  const alone = (text: string): string =>
    `-- Stands by itself: PostgreSQL refuses it in a transaction.\n${text} SUBSCRIPTION s;\n`;
  const first = "-- Drop s\n-- Stands by itself: what follows needs it committed.\nDROP SUBSCRIPTION s;\n";
  const last = `-- Create s\n${alone("CREATE")}`;

  test("is made when all else is, and goes before anything else", () => {
    const [all, back] = [migrationScript(there), migrationScript(there, "down")];
    expect(all).toMatch(
      /COMMIT;\n\n-- Create s\n-- Runs when the transaction is committed: .*\nCREATE SUBSCRIPTION s;\n$/,
    );
    expect(back).toMatch(/^-- Drop s\n.*\nDROP SUBSCRIPTION s;\n\nBEGIN;/);
    expect(migrationScript(planOf([gone, ...simple.steps, made], []))).toMatch(
      /DROP[\s\S]*BEGIN[\s\S]*COMMIT[\s\S]*CREATE/,
    );
  });

  test.each([
    ["golang-migrate", "000007_n_1.up.sql", up],
    ["golang-migrate", "000008_n_2.up.sql", last],
    ["golang-migrate", "000008_n_2.down.sql", first],
    [
      "dbmate",
      "20260102030406_n_2.sql",
      `-- migrate:up transaction:false\n${last}\n-- migrate:down transaction:false\n${first}`,
    ],
    ["goose", "00008_n_2.sql", `-- +goose NO TRANSACTION\n-- +goose Up\n${last}\n-- +goose Down\n${first}`],
    ["flyway", "V8__n_2.sql.conf", "executeInTransaction=false\n"],
    ["flyway", "U8__n_2.sql.conf", "executeInTransaction=false\n"],
    ["supabase", "20260102030406_n_2.sql", last],
    ["atlas", "20260102030406_n_2.sql", `-- atlas:txmode none\n\n${last}`],
    ["sqitch", "deploy/n_2.sql", `-- Deploy n_2 to pg\n\n${last}`],
    ["sqitch", "revert/n_2.sql", `-- Revert n_2 from pg\n\n${first}`],
    ["prisma", "20260102030406_n_2/migration.sql", last],
  ])("%s has it in %s", (id, path, text) => {
    expect(filesOf(id, there)[path]).toBe(text);
  });

  test.each([
    [
      "node-pg-migrate",
      /up = \(pgm\) => \{\n {2}pgm.noTransaction\(\);[\s\S]*CREATE[\s\S]*noTransaction\(\);[\s\S]*DROP/,
    ],
    ["knex", /CREATE[\s\S]*DROP[\s\S]*exports.config = \{ transaction: false \}/],
    [
      "alembic",
      /upgrade[\s\S]*autocommit_block[\s\S]*CREATE[\s\S]*downgrade[\s\S]*autocommit_block[\s\S]*DROP/,
    ],
    ["django", /atomic = False[\s\S]*CREATE[\s\S]*DROP/],
    ["rails", /disable_ddl_transaction![\s\S]*CREATE[\s\S]*DROP/],
    ["drizzle", /in one transaction, where this cannot stand[\s\S]*CREATE/],
    ["liquibase", /runInTransaction:false[\s\S]*CREATE[\s\S]*--rollback DROP/],
  ])("%s marks its second migration", (id, text) => {
    const files = Object.entries(filesOf(id, there)).filter(([path]) => path.includes("n_2"));
    expect(files.map(([, content]) => content).join("")).toMatch(text);
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

  test("Supabase gets a transaction where tables are locked, which its batch is none for", () => {
    const locked = planOf([step("Switch", "LOCK TABLE t IN ACCESS EXCLUSIVE MODE")], []);
    const text = filesOf("supabase", locked)["20260102030405_n.sql"];
    expect(text).toBe("BEGIN;\n\n-- Switch\nLOCK TABLE t IN ACCESS EXCLUSIVE MODE;\n\nCOMMIT;\n");
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
    ["atlas", "SELECT 'a\n-- atlas:x'", "Atlas would misread “-- atlas:x'” inside a statement"],
    [
      "drizzle",
      "SELECT '--> statement-breakpoint'",
      "Drizzle would misread “--> statement-breakpoint” inside a statement",
    ],
    [
      "liquibase",
      "SELECT '\n--changeset a:b'",
      "Liquibase would misread “--changeset a:b'” inside a statement",
    ],
    ["liquibase", `SELECT '\${:a}'`, `Liquibase would misread “\${:a}” inside a statement`],
    ["liquibase", "SELECT '\r'", "Liquibase would lose a carriage return inside a statement"],
  ])("%s is refused what it would misread", (id, sql, refused) => {
    expect(filesOf(id, planOf([step("Ask", sql)], []))).toEqual({ refused });
  });
});
