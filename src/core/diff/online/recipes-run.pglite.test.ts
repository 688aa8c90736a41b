import { afterAll, beforeAll, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { openPostgres, type Postgres } from "../../../engine/postgres/open-postgres.ts";
import { readCatalog } from "../../../engine/postgres/read-catalog.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { CatalogFact } from "../../introspect/catalog-fact.ts";
import { compareCatalogs } from "../../introspect/compare-catalogs.ts";
import { scan } from "../../sql/import/scan/scan.ts";
import { measuredRecipes, recipeRenames } from "../../testing/measured-recipes.ts";
import { sqlReader } from "../../testing/read-sql.ts";
import { compare } from "../compare.ts";
import { migrationScript } from "../migration-script.ts";
import { planOf } from "../plan-of.ts";
import { survivingRows } from "../rows/surviving-rows.ts";
import { onlinePlanOf } from "./online-plan-of.ts";
import { onlineScript } from "./online-script.ts";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await openPostgres({ extensions: [] });
});
afterAll(() => postgres.close());

/** As psql runs it: statement by statement, each committed unless the script says otherwise. */
async function run(script: string): Promise<void> {
  for (const segment of scan(script)) if (segment.kind === "sql") await postgres.exec(segment.text);
}

async function facts(): Promise<readonly CatalogFact[]> {
  const found = await readCatalog(postgres);
  if (isRefusal(found)) throw new Error(found.refused);
  return found.filter(({ property }) => !property.endsWith("position"));
}

async function beginWith(setup: string): Promise<void> {
  await postgres.exec("DROP SCHEMA public CASCADE; CREATE SCHEMA public; SET search_path TO public");
  await postgres.exec(setup);
}

test("every recipe, really run, ends at the plain plan's catalog and keeps the rows", async (context) => {
  const recipes = measuredRecipes();
  if (!recipes) return context.skip("the measurements are not here");
  const [read, parser] = [await sqlReader(), await loadParser()];
  const faults: string[] = [];
  for (const { direct, id, setup } of recipes) {
    const [before, after] = [read(setup), read(`${setup};${direct.join(";")}`)];
    const given = { match: "name", renames: recipeRenames[id] ?? [] } as const;
    const comparison = compare(before.catalog.document, after.catalog.document, given);
    if (isRefusal(comparison)) throw new Error(comparison.refused);
    await beginWith(setup);
    await run(migrationScript(planOf(comparison)));
    const wanted = await facts();
    await beginWith(setup);
    const tables = survivingRows(comparison, new Set());
    const old = [];
    for (const table of tables) old.push(await postgres.query(table.before));
    try {
      await run(onlineScript(onlinePlanOf(comparison, { parser })));
    } catch (error) {
      await postgres.exec("ROLLBACK");
      faults.push(`${id}: ${String(error)}`);
      continue;
    }
    faults.push(...compareCatalogs(wanted, await facts()).map((one) => `${id}: ${JSON.stringify(one)}`));
    for (const [at, table] of tables.entries()) {
      const now = await postgres.query(table.after);
      if (JSON.stringify(now) !== JSON.stringify(old[at])) faults.push(`${id}: rows of ${table.path}`);
    }
  }
  expect(faults).toEqual([]);
});
