import { loadParser } from "../../engine/parser/load-in-node.ts";
import { openPostgres } from "../../engine/postgres/open-postgres.ts";
import { readCatalog } from "../../engine/postgres/read-catalog.ts";
import { countingMint } from "../base/mint.ts";
import { reasonOf } from "../base/reason-of.ts";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { violationsOf } from "../document/invariant.ts";
import type { CatalogFact } from "../introspect/catalog-fact.ts";
import { compareCatalogs } from "../introspect/compare-catalogs.ts";
import { importSql } from "../sql/import/import-sql.ts";
import { printScript } from "../sql/print/print-script.ts";

/** PostgreSQL's judgement of how we read scripts. */
export type CatalogOracle = {
  /** What is wrong with our reading of a script, all of which must run: nothing when our print builds the same. */
  readonly faults: (script: string) => Promise<readonly unknown[]>;
  readonly close: () => Promise<void>;
};

/** Starts the PostgreSQL that judges; scripts leave nothing behind in it. */
export async function catalogOracle(): Promise<CatalogOracle> {
  const parser = await loadParser();
  const postgres = await openPostgres();

  const built = async (script: string): Promise<readonly CatalogFact[]> => {
    await postgres.exec("BEGIN");
    try {
      await postgres.exec(script);
      const facts = await readCatalog(postgres);
      if (isRefusal(facts)) throw new Error(facts.refused);
      return facts;
    } finally {
      await postgres.exec("ROLLBACK; RESET ALL; RESET SESSION AUTHORIZATION");
    }
  };

  return {
    async faults(script) {
      const { document, ledger } = importSql(script, { parser, mint: countingMint() });
      const refused = ledger.filter(({ outcome }) => outcome === "refused");
      const ours = printScript(catalogOf(document), { owners: true });
      // Roles belong to the server: a design names those that a script makes and need not make them.
      const roles = (script.match(/CREATE ROLE \w+;/g) ?? []).filter((role) => !ours.includes(role)).join("");
      const before = await built(script);
      const after = await built(roles + ours).catch((error: unknown) => `${reasonOf(error)}\n${ours}`);
      const differences = typeof after === "string" ? [after] : compareCatalogs(before, after);
      return [...refused, ...violationsOf(catalogOf(document)), ...differences];
    },
    close: postgres.close,
  };
}
