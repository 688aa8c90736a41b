import { readCatalog } from "../../engine/postgres/read-catalog.ts";
import type { SqlRunner } from "../../engine/postgres/sql-runner.ts";
import { sqlFailureOf } from "../../engine/postgres/sql-runner.ts";
import { isRefusal } from "../base/refusal.ts";
import type { Comparison } from "../diff/comparison.ts";
import type { Step } from "../diff/plan.ts";
import { planOf } from "../diff/plan-of.ts";
import { catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import type { CatalogFact } from "../introspect/catalog-fact.ts";
import { compareCatalogs } from "../introspect/compare-catalogs.ts";
import { printScript } from "../sql/print/print-script.ts";

/** What PostgreSQL says of a design, which it is given in a transaction that is taken back; undefined if it refuses. */
export async function factsOf(
  runner: SqlRunner,
  document: Document,
): Promise<readonly CatalogFact[] | undefined> {
  await runner.exec("BEGIN");
  try {
    await runner.exec(printScript(catalogOf(document)));
    return await facts(runner);
  } catch {
    return undefined;
  } finally {
    await runner.exec("ROLLBACK; RESET ALL");
  }
}

async function facts(runner: SqlRunner): Promise<readonly CatalogFact[]> {
  const found = await readCatalog(runner);
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
}

/** What is wrong with a migration there and back, a line each; empty when both end where they should. */
export async function faultsOf(runner: SqlRunner, comparison: Comparison): Promise<readonly string[]> {
  const before = await factsOf(runner, comparison.before);
  const after = await factsOf(runner, comparison.after);
  if (!before || !after) return [];
  const plan = planOf(comparison);
  await runner.exec("BEGIN");
  try {
    await runner.exec(printScript(catalogOf(comparison.before)));
    const up = await run(runner, plan.steps);
    if (up) return [`up: ${up}`];
    const wrong = differences(after, await facts(runner)).map((line) => `up: ${line}`);
    if (wrong.length > 0) return [...wrong, ...plan.steps.flatMap(({ sql }) => sql)];
    const down = await run(runner, plan.down);
    if (down) return [`down: ${down}`];
    const back = differences(before, await facts(runner)).map((line) => `down: ${line}`);
    return back.length > 0 ? [...back, ...plan.down.flatMap(({ sql }) => sql)] : [];
  } finally {
    await runner.exec("ROLLBACK; RESET ALL");
  }
}

async function run(runner: SqlRunner, steps: readonly Step[]): Promise<string | undefined> {
  await runner.exec("SET check_function_bodies = false");
  const done: string[] = [];
  for (const { sql, title } of steps) {
    for (const text of sql) {
      try {
        await runner.exec(text);
        done.push(text);
      } catch (error) {
        return `${sqlFailureOf(error).message}\n${title}: ${text}\n--- after\n${done.slice(-12).join(";\n")}`;
      }
    }
  }
  await runner.exec("RESET check_function_bodies");
  return undefined;
}

function differences(wanted: readonly CatalogFact[], found: readonly CatalogFact[]): readonly string[] {
  // PostgreSQL cannot move a column.
  const told = compareCatalogs(wanted, found).filter(({ property }) => !property.endsWith("position"));
  return told.map((difference) => {
    const a = "a" in difference ? difference.a : "(nothing)";
    const b = "b" in difference ? difference.b : "(nothing)";
    return `${difference.object} ${difference.property}: wanted ${a}, found ${b}`;
  });
}
