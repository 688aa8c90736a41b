import type { Client } from "pg";
import { runnerOf } from "../../../../config/client-runner.ts";
import { withScratchDatabase } from "../../../../config/scratch-database.ts";
import { readCatalog } from "../../../engine/postgres/read-catalog.ts";
import { isRefusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { Target } from "../../export/target.ts";
import type { CatalogFact } from "../../introspect/catalog-fact.ts";
import { observedFromQuery, observedQuery } from "../../introspect/observed-query.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { printScript } from "../../sql/print/print-script.ts";
import { builtCatalog } from "../built-catalog.ts";
import { unlistedDifferences } from "./unlisted-differences.ts";

/** How a mapper makes tables of what we wrote for it: of SQL that it writes, or by itself at an address. */
export type Maker = (exported: string, url: string, client: Client) => Promise<unknown>;

type Proof = {
  readonly catalog: Catalog;
  readonly target: Target;
  readonly options?: Readonly<Record<string, string>>;
  readonly make: Maker;
  /** The address of a server. */
  readonly url: string;
  /** Whether all files are given, one behind the other, and not the first alone. */
  readonly joined?: boolean;
  /** Whether the file brings its own extensions and namespaces. */
  readonly bringsGround?: boolean;
};

/** What is different in the tables that a mapper makes of a design's export, but for the losses that are listed. */
export async function mapperDifferences(proof: Proof): Promise<readonly string[]> {
  const { catalog, target, make, url } = proof;
  const wanted = await withScratchDatabase(url, async (client) => {
    const { facts } = await builtCatalog(printScript(catalog), runnerOf(client));
    const [answer] = (await client.query(observedQuery)).rows;
    return { facts, observed: observedFromQuery(answer?.observed) };
  });
  if (isRefusal(wanted.observed)) throw new Error(wanted.observed.refused);
  const rendering = target.render(catalog, proof.options, wanted.observed);
  if (isRefusal(rendering)) throw new Error(rendering.refused);
  const texts = rendering.files.filter(({ path }) => !path.endsWith(".txt")).map(({ text }) => text);
  const exported = proof.joined ? texts.join("") : (texts[0] ?? "");
  const made = await withScratchDatabase(url, async (client, own) => {
    if (!proof.bringsGround) await builtCatalog(groundOf(catalog), runnerOf(client));
    await make(exported, own, client);
    // TypeORM's own table, of the expressions it has generated columns from.
    await client.query("DROP TABLE IF EXISTS typeorm_metadata");
    return factsOf(client);
  });
  return unlistedDifferences(wanted.facts, made, rendering.losses);
}

/** Extensions and namespaces are made by hand before a mapper comes; the first are a loss of each. */
function groundOf(catalog: Catalog): string {
  const extensions = printScript(catalog).match(/CREATE EXTENSION[^;]*;/gi) ?? [];
  const spaces = catalog
    .all("namespace")
    .map(({ name }) => `CREATE SCHEMA IF NOT EXISTS ${quoteName(name)};`);
  return [...spaces, ...extensions].join("\n");
}

async function factsOf(client: Client): Promise<readonly CatalogFact[]> {
  const facts = await readCatalog(runnerOf(client));
  if (isRefusal(facts)) throw new Error(facts.refused);
  return facts;
}

/** What a server before PostgreSQL 18 knows as well. */
export function forAnyVersion(sql: string): string {
  return sql.replaceAll("uuidv7()", "gen_random_uuid()").replaceAll(" VIRTUAL", " STORED");
}

/** What makes tables by itself cannot do without an extension that the server lacks. */
export function withoutVectors(sql: string): string {
  return sql
    .replace(/^(?:CREATE|COMMENT ON) EXTENSION[^;]*\b(?:vector|pg_partman)\b[^;]*;/gm, "")
    .replace(/^CREATE INDEX[^;]*vector_cosine_ops[^;]*;/gm, "")
    .replaceAll("public.vector(20)", "text");
}
