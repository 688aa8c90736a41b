import { expect, test } from "vitest";
import { countingMint } from "../../core/base/mint.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import { compareCatalogs } from "../../core/introspect/compare-catalogs.ts";
import { importSql } from "../../core/sql/import/import-sql.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { type BuiltCatalog, builtCatalog } from "../../core/testing/built-catalog.ts";
import { ground, referencePages } from "../../core/testing/reference-pages.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { openPostgres } from "./open-postgres.ts";

test("[S3] the manual's statements and our print of them build the same catalog", async () => {
  const ran = referencePages.filter(({ says, unrun }) => says !== "data" && unrun === undefined);
  const script = [ground, ...ran.map(({ before = "", sql }) => `${before}\n${sql}`)].join("\n");
  const { document, ledger } = importSql(script, { parser: await loadParser(), mint: countingMint() });
  expect(ledger.filter(({ outcome }) => outcome === "refused")).toEqual([]);
  const original = await built(script);
  const printed = await built(printScript(catalogOf(document), { owners: true }));
  expect([original.failures, printed.failures]).toEqual([[], []]);
  expect(compareCatalogs(original.facts, printed.facts)).toEqual([]);
});

async function built(sql: string): Promise<BuiltCatalog> {
  const postgres = await openPostgres();
  try {
    return await builtCatalog(sql, postgres);
  } finally {
    await postgres.close();
  }
}
