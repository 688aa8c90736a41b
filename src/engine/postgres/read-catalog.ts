import { isRefusal, type Refusal } from "../../core/base/refusal.ts";
import { type CatalogFact, catalogFactsOf } from "../../core/introspect/catalog-fact.ts";
import { catalogQuery } from "../../core/introspect/catalog-query.ts";
import type { SqlRunner } from "./sql-runner.ts";
import { modifierWords } from "./stub-type.ts";

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Everything a database says about its objects, inside or outside a transaction; its search path stays as it was. */
export async function readCatalog(runner: SqlRunner): Promise<readonly CatalogFact[] | Refusal> {
  const [before] = await runner.query("SELECT current_setting('search_path') AS path");
  const [answer] = await runner.query(catalogQuery);
  await runner.query(`SELECT set_config('search_path', ${literal(String(before?.path))}, false)`);
  const facts = catalogFactsOf(answer?.facts);
  if (isRefusal(facts)) return facts;
  const inWords = await modifierWords(runner);
  return facts.map((fact) => ({ ...fact, value: inWords(fact.value) }));
}
