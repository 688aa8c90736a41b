import { beforeAll, describe, expect, test } from "vitest";
import { countingMint } from "../../core/base/mint.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import { compareCatalogs } from "../../core/introspect/compare-catalogs.ts";
import { importSql } from "../../core/sql/import/import-sql.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { type BuiltCatalog, builtCatalog } from "../../core/testing/built-catalog.ts";
import { corpusFile } from "../../core/testing/corpus-file.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { openPostgres } from "./open-postgres.ts";

/** What the corpus asks for and PGlite ships. */
const extensions = ["btree_gin", "pg_trgm", "pgcrypto", "unaccent"];

describe("[S3] a printed script builds the catalog that the file builds", () => {
  let empty: Blob;
  beforeAll(async () => {
    const first = await openPostgres({ extensions });
    empty = await first.snapshot();
    await first.close();
  });

  async function built(sql: string): Promise<BuiltCatalog> {
    const postgres = await openPostgres({ snapshot: empty, extensions });
    try {
      return await builtCatalog(sql, postgres);
    } finally {
      await postgres.close();
    }
  }

  for (const name of ["pagila", "chinook", "northwind", "omop", "lago"]) {
    const sql = corpusFile(`${name}.sql`);
    test.skipIf(sql === undefined)(`${name} (skipped where the corpus is absent)`, async () => {
      const parser = await loadParser();
      const { document } = importSql(sql ?? "", { parser, mint: countingMint() });
      const original = await built(sql ?? "");
      const printed = await built(printScript(catalogOf(document)));
      expect(original.facts.length).toBeGreaterThan(100);
      expect(printed.failures).toEqual([]);
      expect(compareCatalogs(original.facts, printed.facts)).toEqual([]);
    });
  }
});
