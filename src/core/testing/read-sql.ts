import { loadParser } from "../../engine/parser/load-in-node.ts";
import { countingMint } from "../base/mint.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { ScriptFile } from "../sql/import/files/script-file.ts";
import { importFiles, importSql } from "../sql/import/import-sql.ts";
import type { LedgerLine } from "../sql/import/ledger.ts";

/** What a script became. */
export type ReadSql = { readonly catalog: Catalog; readonly ledger: readonly LedgerLine[] };

/** Loads the parser once and gives the function that reads a script into a new design, with ids `1`, `2`, … */
export async function sqlReader(): Promise<(sql: string) => ReadSql> {
  const parser = await loadParser();
  return (sql) => {
    const { document, ledger } = importSql(sql, { parser, mint: countingMint() });
    return { catalog: catalogOf(document), ledger };
  };
}

/** The same for several files in order. */
export async function filesReader(): Promise<(files: readonly ScriptFile[]) => ReadSql> {
  const parser = await loadParser();
  return (files) => {
    const { document, ledger } = importFiles(files, { parser, mint: countingMint() });
    return { catalog: catalogOf(document), ledger };
  };
}
