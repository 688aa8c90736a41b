import { describe, expect, inject, test } from "vitest";
import { runnerOf } from "../../../config/client-runner.ts";
import { withScratchDatabase } from "../../../config/scratch-database.ts";
import { countingMint } from "../../core/base/mint.ts";
import { isRefusal } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import { rewriteRecord } from "../../core/document/rewrite.ts";
import { importSql } from "../../core/sql/import/import-sql.ts";
import { scan } from "../../core/sql/import/scan/scan.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import { corpusFile } from "../../core/testing/corpus-file.ts";
import { ddlCases } from "../../core/testing/ddl-cases.ts";
import { documentDifferences } from "../../core/testing/document-differences.ts";
import { knownTo } from "../../core/testing/known-to.ts";
import { loadParser } from "../parser/load-in-node.ts";
import { majorVersion } from "./explain-failure.ts";
import { readSchema } from "./read-schema.ts";
import { runScript } from "./run-script.ts";

/** What a script builds in a scratch database of the server. */
function builtBy(sql: string): Promise<Document> {
  return withScratchDatabase(inject("postgresUrl"), async (client) => {
    const runner = runnerOf(client);
    const parser = await loadParser();
    await runScript({ segments: scan(sql), parser, runner, skipRows: true });
    const document = await readSchema(runner);
    if (isRefusal(document)) throw new Error(document.refused);
    return document;
  });
}

function serverVersion(): Promise<number> {
  return withScratchDatabase(inject("postgresUrl"), (client) => majorVersion(runnerOf(client)));
}

/** Scratch databases have names of their own. */
const nameless: Parameters<typeof documentDifferences>[2] = (record) =>
  record.kind === "design" ? { ...record, name: "" } : rewriteRecord(record, {});

const texts: readonly (readonly [string, string | undefined])[] = [
  ...["pagila", "chinook", "northwind", "omop", "lago"].map(
    (name) => [name, corpusFile(`${name}.sql`)] as const,
  ),
  ...Object.entries(ddlCases),
];

describe("on a server, what is printed of a file builds the design that the file builds", () => {
  for (const [name, file] of texts) {
    test.skipIf(file === undefined)(`${name} (skipped where the corpus is absent)`, async () => {
      const parser = await loadParser();
      const sql = knownTo(await serverVersion(), file ?? "", parser);
      const { document } = importSql(sql, { parser, mint: countingMint() });
      const original = await builtBy(sql);
      expect(original.schema.size).toBeGreaterThan(1);
      const printed = await builtBy(printScript(catalogOf(document), { owners: true }));
      expect(documentDifferences(original, printed, nameless)).toEqual([]);
    });
  }
});
