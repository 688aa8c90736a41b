import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { loadParser } from "../../../engine/parser/load-in-node.ts";
import { countingMint } from "../../base/mint.ts";
import { canonical } from "../../document/canonical.ts";
import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { SchemaRecord } from "../../document/records/index.ts";
import { arbitraryDocument } from "../../testing/arbitrary-document.ts";
import { importSql } from "../import/import-sql.ts";
import type { SqlParser } from "../import/parser.ts";
import { printScript } from "./print-script.ts";

let parser: SqlParser;
beforeAll(async () => {
  parser = await loadParser();
});

test("[S1] what is printed is imported as it was", () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      const script = printScript(catalogOf(document), { owners: true });
      const imported = importSql(script, { parser, mint: countingMint() });
      expect(imported.ledger.filter(({ outcome }) => outcome === "refused")).toEqual([]);
      expect(schemaOf(imported.document)).toEqual(schemaOf(document));
    }),
    { numRuns: 60 },
  );
});

/**
 * The records of a design without what SQL does not say: the design's name, and how a kept statement is called and
 * when it is printed.
 */
function schemaOf(document: Document): readonly SchemaRecord[] {
  const schema = new Map<string, SchemaRecord>();
  for (const [id, record] of document.schema) {
    schema.set(id, record.kind === "kept" ? { ...record, subject: "", phase: "schema" } : record);
  }
  const { design } = catalogOf(document);
  const statementOf = (id: string): string => catalogOf(document).get("kept", id).statement;
  const kept = design.kept.toSorted((a, b) => (statementOf(a) < statementOf(b) ? -1 : 1));
  schema.set(design.id, { ...design, name: "", kept });
  return [...canonical({ ...document, schema }).schema.values()];
}
