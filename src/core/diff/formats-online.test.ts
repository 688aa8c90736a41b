import { expect, test } from "vitest";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import { isRefusal } from "../base/refusal.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { compare } from "./compare.ts";
import type { MigrationFile } from "./format.ts";
import { formats } from "./formats/index.ts";
import { onlinePlanOf } from "./online/online-plan-of.ts";

/** What each tool has in a file that is not to run in a transaction; nothing for those without a mark. */
const marks: Readonly<Record<string, RegExp | undefined>> = {
  plain: undefined,
  supabase: undefined,
  dbmate: /^-- migrate:up transaction:false$/m,
  "golang-migrate": undefined,
  flyway: /^executeInTransaction=false$/m,
  goose: /^-- \+goose NO TRANSACTION\n/,
  "node-pg-migrate": /exports\.up = \(pgm\) => \{\n {2}pgm\.noTransaction\(\);\n/,
  knex: /^exports\.config = \{ transaction: false \};$/m,
  sqitch: undefined,
  alembic: /^def upgrade\(\) -> None:\n {4}with op\.get_context\(\)\.autocommit_block\(\):$/m,
  prisma: undefined,
  drizzle: /^-- Drizzle runs all that is pending in one transaction/m,
  rails: /^ {2}disable_ddl_transaction!$/m,
  django: /^ {4}atomic = False$/m,
  liquibase: /^--changeset .* runInTransaction:false$/m,
  atlas: /^-- atlas:txmode none\n\n/,
};

async function filesOf(id: string): Promise<readonly MigrationFile[]> {
  const read = await sqlReader();
  const before = read("CREATE TABLE t (id int PRIMARY KEY, a text, b int, c int);").catalog.document;
  const after = read(
    "CREATE TABLE t (id int PRIMARY KEY, a text NOT NULL, b bigint); CREATE INDEX i ON t (a);",
  );
  const comparison = compare(before, after.catalog.document, { match: "name" });
  if (isRefusal(comparison)) throw new Error(comparison.refused);
  const plan = onlinePlanOf(comparison, { parser: await loadParser() });
  const files = formats
    .find((format) => format.id === id)
    ?.files(plan, { name: "n", stamp: (at) => ({ timestamp: String(20260102030400 + at) }) });
  if (files === undefined || isRefusal(files)) throw new Error(files?.refused ?? `no format ${id}`);
  return files;
}

/** A file with what lies beside it. */
function whole({ path, text }: MigrationFile, files: readonly MigrationFile[]): string {
  return `${text}${files.find((other) => other.path === `${path}.conf`)?.text ?? ""}`;
}

/** What a file says to the server. */
function said({ text }: MigrationFile): string {
  return text.replaceAll(/^\s*(?:--|#|\/\/).*$/gm, "");
}

const alone = /(?:CREATE|DROP) INDEX CONCURRENTLY|\bDO '/g;

test.each(formats.map(({ id }) => id))(
  "%s has what cannot share a transaction alone in a file with its mark, and the rest in transactions that do not wait",
  async (id) => {
    const all = await filesOf(id);
    const files = all.filter(
      (file) => !/down|revert|^U/.test(file.path) && /\bTABLE|INDEX|DO '/.test(said(file)),
    );
    const mark = marks[id];
    const apart = files.filter((file) => said(file).match(alone));
    expect(apart.map((file) => said(file).match(alone)?.length)).toEqual([1, 1]);
    for (const file of apart) {
      expect(whole(file, all)).toMatch(mark ?? "");
      expect(said(file)).not.toMatch(/lock_timeout|BEGIN;/);
    }
    const together = files.filter((file) => !apart.includes(file));
    expect(together.length).toBeGreaterThan(4);
    for (const file of together) {
      if (mark) expect(whole(file, all)).not.toMatch(mark);
      expect(said(file)).toMatch(/SET (?:LOCAL )?lock_timeout = '2s';/);
    }
  },
);

test("the first file says what to mind, the first behind the release to wait for it, the last takes all back", async () => {
  const files = (await filesOf("golang-migrate")).filter(({ path }) => path.endsWith(".up.sql"));
  expect(files[0]?.text).toContain("-- An index that fails to build stays behind as invalid");
  const marked = files.filter(({ text }) => text.includes("-- Deploy marker: "));
  expect(marked.map(({ path }) => path)).toEqual([files.find(({ path }) => path.includes("contract"))?.path]);
  const downs = (await filesOf("golang-migrate")).filter(({ path }) => path.endsWith(".down.sql"));
  const working = downs.filter(({ text }) => /ALTER TABLE/.test(text));
  expect(working.map(({ path }) => path)).toEqual([downs.at(-1)?.path]);
  expect(downs[0]?.text).toBe(
    "-- Nothing to do in this direction: the last of these migrations takes all of them back.\n",
  );
});

test.each([
  ["node-pg-migrate", "--no-single-transaction"],
  ["alembic", "transaction_per_migration"],
  ["flyway", "flyway.postgresql.transactional.lock=false"],
])("%s is told how each file gets a transaction of its own", async (id, setting) => {
  const [first, ...others] = await filesOf(id);
  expect(first?.text).toContain(setting);
  expect(others.filter(({ text }) => text.includes(setting))).toEqual([]);
});
