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
import { knownTo } from "../../core/testing/known-to.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { majorVersion } from "./explain-failure.ts";

const built = (sql: string): Promise<BuiltCatalog> =>
  withScratchDatabase(inject("postgresUrl"), (client) => builtCatalog(sql, runnerOf(client)));

function serverVersion(): Promise<number> {
  return withScratchDatabase(inject("postgresUrl"), (client) => majorVersion(runnerOf(client)));
}

describe("[S3] on a server, a printed script builds the catalog that the file builds", () => {
  for (const name of ["pagila", "chinook", "northwind", "omop", "lago"]) {
    const file = corpusFile(`${name}.sql`);
    test.skipIf(file === undefined)(`${name} (skipped where the corpus is absent)`, async () => {
      const parser = await loadParser();
      const sql = knownTo(await serverVersion(), file ?? "", parser);
      const { document } = importSql(sql, { parser, mint: countingMint() });
      const original = await built(sql);
      const printed = await built(printScript(catalogOf(document)));
      expect(printed.failures).toEqual(original.failures);
      expect(compareCatalogs(original.facts, printed.facts)).toEqual([]);
    });
  }
});
