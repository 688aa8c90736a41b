import { loadParser } from "../../engine/parser/load-in-node.ts";
import { readCatalog } from "../../engine/postgres/read-catalog.ts";
import { runScript } from "../../engine/postgres/run-script.ts";
import type { SqlRunner } from "../../engine/postgres/sql-runner.ts";
import { isRefusal } from "../base/refusal.ts";
import type { CatalogFact } from "../introspect/catalog-fact.ts";
import { scan } from "../sql/import/scan/scan.ts";

/** What running a script built, and PostgreSQL's words about the statements that failed. */
export type BuiltCatalog = { readonly facts: readonly CatalogFact[]; readonly failures: readonly string[] };

/** Runs a script without its rows in an empty database and reads its catalog. */
export async function builtCatalog(sql: string, runner: SqlRunner): Promise<BuiltCatalog> {
  const parser = await loadParser();
  const { outcomes } = await runScript({ segments: scan(sql), parser, runner, skipRows: true });
  const facts = await readCatalog(runner);
  if (isRefusal(facts)) throw new Error(facts.refused);
  return {
    facts,
    failures: outcomes.flatMap((outcome) => (outcome.kind === "failed" ? [outcome.message] : [])),
  };
}
