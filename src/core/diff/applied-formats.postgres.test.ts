import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Client } from "pg";
import { describe, expect, inject, test } from "vitest";
import { runnerOf } from "../../../config/client-runner.ts";
import { withScratchDatabase } from "../../../config/scratch-database.ts";
import { findPython } from "../../../scripts/ensure-python.mjs";
import { findRails, findSqitch } from "../../../scripts/find-migrators.mjs";
import { loadParser } from "../../engine/parser/load-in-node.ts";
import { readCatalog } from "../../engine/postgres/read-catalog.ts";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { CatalogFact } from "../introspect/catalog-fact.ts";
import { compareCatalogs } from "../introspect/compare-catalogs.ts";
import { printScript } from "../sql/print/print-script.ts";
import { batchMigrator } from "../testing/migrators/batches.ts";
import { dbmateMigrator } from "../testing/migrators/dbmate.ts";
import { drizzleMigrator } from "../testing/migrators/drizzle.ts";
import { knexMigrator } from "../testing/migrators/knex.ts";
import type { Migrator } from "../testing/migrators/migrator.ts";
import { nodePgMigrator } from "../testing/migrators/node-pg-migrate.ts";
import { prismaMigrator } from "../testing/migrators/prisma.ts";
import { plainScripts, sqitchScripts } from "../testing/migrators/psql.ts";
import { alembicMigrator, djangoMigrator } from "../testing/migrators/python.ts";
import { railsMigrator } from "../testing/migrators/rails.ts";
import { sqitchMigrator } from "../testing/migrators/sqitch.ts";
import { sqlReader } from "../testing/read-sql.ts";
import { compare } from "./compare.ts";
import type { Comparison } from "./comparison.ts";
import { dataStepsGiven } from "./data-step.ts";
import { formats } from "./formats/index.ts";
import type { OnlinePlan } from "./online/online-plan.ts";
import { onlinePlanOf } from "./online/online-plan-of.ts";
import type { Plan } from "./plan.ts";
import { planOf } from "./plan-of.ts";

const before = `
  CREATE TYPE mood AS ENUM ('ok');
  CREATE TABLE shop (id int PRIMARY KEY);
  CREATE TABLE item (id int PRIMARY KEY, name text, gone text, price int);
  CREATE INDEX item_gone ON item (gone);`;

/** What tools read inside of statements: places for values, escapes, quotes, ends of statements. */
const after = `
  CREATE TYPE mood AS ENUM ('ok', 'sad');
  CREATE TABLE shop (id int PRIMARY KEY);
  CREATE TABLE item (
    id int PRIMARY KEY, name text NOT NULL DEFAULT '?', price bigint, mood mood DEFAULT 'sad',
    shop_id int REFERENCES shop, CONSTRAINT odd CHECK (name !~ '\\d:x?%')
  );
  CREATE INDEX item_name ON item (name);
  COMMENT ON TABLE item IS 'it''s "quoted" \\ \${x} :name %(y)s ? ?? @z #{w} {{v}}

    -- and another line; with all
    """ ''' \`tick\`';
  CREATE FUNCTION f(i int) RETURNS text LANGUAGE plpgsql AS $f$
BEGIN
  -- it's a comment; with a quote
  IF i ? 1 THEN RETURN 'a\\b \${c} :d %s' || $$x;y$$; END IF;

  RETURN E'\\n' || \`;
END
$f$;`.replaceAll("'''", "''''''");

const rows =
  "INSERT INTO item SELECT i, CASE WHEN i % 2 = 0 THEN 'n' || i END, 'g', i FROM generate_series(1, 2500) AS i";

async function comparison(): Promise<Comparison> {
  const read = await sqlReader();
  const compared = compare(read(before).catalog.document, read(after).catalog.document, { match: "name" });
  if (isRefusal(compared)) throw new Error(compared.refused);
  return compared;
}

async function onlinePlan(of: Comparison): Promise<OnlinePlan> {
  const data = dataStepsGiven(of, ["public.item.name='none'"]);
  if (isRefusal(data)) throw new Error(data.refused);
  const plan = onlinePlanOf(of, { parser: await loadParser(), data });
  expect(new Set(plan.steps.map(({ run }) => run))).toEqual(new Set(["transaction", "alone", "batches"]));
  expect(plan.steps.at(-1)?.phase).toBe("contract");
  return plan;
}

const [python, rails, sqitch] = [findPython(), findRails(), findSqitch()];
const migrators: readonly Migrator[] = [
  knexMigrator,
  nodePgMigrator,
  dbmateMigrator,
  drizzleMigrator,
  prismaMigrator,
  ...(python === undefined ? [] : [alembicMigrator(python), djangoMigrator(python)]),
  ...(rails === undefined ? [] : [railsMigrator(rails)]),
  sqitch === undefined ? sqitchScripts : sqitchMigrator(sqitch),
  plainScripts,
  batchMigrator("golang-migrate", /\.up\.sql$/, /\.down\.sql$/),
  batchMigrator("supabase", /\.sql$/),
];

describe.each(migrators)("$id applies what its format writes", (migrator) => {
  test("there and back, with what tools read inside of statements", async () => {
    const compared = await comparison();
    await applied(migrator, compared, planOf(compared));
  });

  test("online, with rows in the tables", async () => {
    const compared = await comparison();
    await applied(migrator, compared, await onlinePlan(compared));
  });
});

async function applied(migrator: Migrator, { after, before }: Comparison, plan: Plan | OnlinePlan) {
  const url = inject("postgresUrl");
  const wanted = { before: await factsOf(url, before), after: await factsOf(url, after) };
  const folder = await mkdtemp(join(tmpdir(), "crowfoot-migrations-"));
  try {
    await migrator.place(filesOf(migrator.id, plan), folder);
    await withScratchDatabase(url, async (client, scratch) => {
      await client.query(printScript(catalogOf(before)));
      await client.query("run" in (plan.steps[0] ?? {}) ? rows : "SELECT");
      await migrator.up(folder, scratch);
      expect(differences(wanted.after, await facts(client), migrator.own)).toEqual([]);
      await migrator.down?.(folder, scratch);
      if (migrator.down) expect(differences(wanted.before, await facts(client), migrator.own)).toEqual([]);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function filesOf(id: string, plan: Plan | OnlinePlan) {
  const format = formats.find((one) => one.id === id);
  if (!format) throw new Error(`no format ${id}`);
  const start = Date.UTC(2026, 0, 2, 3, 4, 5);
  const files = format.files(plan, {
    name: "n",
    stamp: (at) =>
      format.stamp === "number"
        ? { number: at + 1 }
        : { timestamp: new Date(start + 1000 * at).toISOString().replaceAll(/\D/g, "").slice(0, 14) },
  });
  if (isRefusal(files)) throw new Error(files.refused);
  return files;
}

function factsOf(url: string, document: Document): Promise<readonly CatalogFact[]> {
  return withScratchDatabase(url, async (client) => {
    await client.query(printScript(catalogOf(document)));
    return facts(client);
  });
}

async function facts(client: Client): Promise<readonly CatalogFact[]> {
  const found = await readCatalog(runnerOf(client));
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
}

/** PostgreSQL cannot move a column, and what the tool keeps for itself is its own matter. */
function differences(wanted: readonly CatalogFact[], found: readonly CatalogFact[], own: RegExp) {
  return compareCatalogs(wanted, found).filter(
    ({ object, property }) => !property.endsWith("position") && !own.test(object),
  );
}
