import type { Mint } from "../../core/base/mint.ts";
import type { Refusal } from "../../core/base/refusal.ts";
import type { Document } from "../../core/document/document.ts";
import { documentFrom } from "../../core/introspect/document-from.ts";
import { schemaQuery } from "../../core/introspect/schema-query.ts";
import { quoteLiteral } from "../../core/postgres/quoting.ts";
import type { SqlRunner } from "./sql-runner.ts";
import { modifierWords } from "./stub-type.ts";

/** The design a database holds, inside or outside a transaction; its search path stays as it was. */
export async function readSchema(runner: SqlRunner, mint?: Mint): Promise<Document | Refusal> {
  return documentFrom(await askSchema(runner), mint);
}

/** The answer to the schema query; stand-ins for types of extensions show their modifiers as they were written. */
export async function askSchema(runner: SqlRunner): Promise<unknown> {
  const [before] = await runner.query("SELECT current_setting('search_path') AS path");
  const [row] = await runner.query(schemaQuery);
  await runner.query(`SELECT set_config('search_path', ${quoteLiteral(String(before?.path))}, false)`);
  const words = await modifierWords(runner);
  return withTexts(row?.schema, words);
}

/** A JSON value with each text rewritten. */
function withTexts(value: unknown, rewrite: (text: string) => string): unknown {
  if (typeof value === "string") return rewrite(value);
  if (Array.isArray(value)) return value.map((item) => withTexts(item, rewrite));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, rewrite)]));
}
