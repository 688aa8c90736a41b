import { describe, expect, inject, test } from "vitest";
import { runnerOf } from "../../../config/client-runner.ts";
import { withScratchDatabase } from "../../../config/scratch-database.ts";
import { countingMint } from "../../core/base/mint.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import { compareCatalogs } from "../../core/introspect/compare-catalogs.ts";
import { importSql } from "../../core/sql/import/import-sql.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { type BuiltCatalog, builtCatalog } from "../../core/testing/built-catalog.ts";
import { corpusFile } from "../../core/testing/corpus-file.ts";
import { loadParser } from "../parser/load-in-node.ts";

const built = (sql: string): Promise<BuiltCatalog> =>
  withScratchDatabase(inject("postgresUrl"), (client) => builtCatalog(sql, runnerOf(client)));

/** Pagila in words that a server before PostgreSQL 18 knows as well. */
function forAnyVersion(sql: string): string {
  return sql.replaceAll("uuidv7()", "gen_random_uuid()").replaceAll(" VIRTUAL", " STORED");
}

describe("[S3] on a server, a printed script builds the catalog that the file builds", () => {
  for (const name of ["pagila", "chinook", "northwind", "omop", "lago"]) {
    const file = corpusFile(`${name}.sql`);
    test.skipIf(file === undefined)(`${name} (skipped where the corpus is absent)`, async () => {
      const sql = forAnyVersion(file ?? "");
      const parser = await loadParser();
      const { document } = importSql(sql, { parser, mint: countingMint() });
      const original = await built(sql);
      const printed = await built(printScript(catalogOf(document)));
      expect(printed.failures).toEqual(original.failures);
      expect(compareCatalogs(original.facts, printed.facts)).toEqual([]);
    });
  }
});
