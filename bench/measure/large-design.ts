import { countingMint } from "../../src/core/base/mint.ts";
import type { Document } from "../../src/core/document/document.ts";
import { importSql } from "../../src/core/sql/import/import-sql.ts";
import { loadParser } from "../../src/engine/parser/load-in-node.ts";
import { schemaSql } from "./schema-sql.ts";

const keys = ["parent_0", "lower(title)", "made_at DESC"];

/** DDL of this many tables, each with ten columns, two foreign keys and three indexes. */
export function largeSql(tables: number): string {
  const indexes = Array.from({ length: tables }, (_, index) =>
    keys.map((key) => `create index on table_${index} (${key});`),
  );
  return [schemaSql(tables), ...indexes.flat()].join("\n");
}

/** The design of that DDL. */
export async function largeDesign(tables: number): Promise<Document> {
  return importSql(largeSql(tables), { parser: await loadParser(), mint: countingMint() }).document;
}
