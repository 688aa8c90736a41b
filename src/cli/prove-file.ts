import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Proof } from "../core/introspect/proof.ts";
import { importSql } from "../core/sql/import/import-sql.ts";
import type { SqlParser } from "../core/sql/import/parser.ts";
import { printScript } from "../core/sql/print/print-script.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import type { Databases } from "../engine/postgres/databases.ts";
import { proveScript } from "../engine/postgres/prove-script.ts";
import type { Io } from "./io.ts";
import { stepOf } from "./proof-text.ts";
import type { Source } from "./read-design.ts";

/** Whose privileges are its owner's own depends on who that is. */
const withOwners = { owners: true };

/**
 * Proves that what we print of a file builds what the file builds. A design that did not come from SQL has no script
 * of its own: what it prints is the original, and what is read from that and printed again is held against it.
 */
export async function proveFile(source: Source, databases: Databases, io: Io): Promise<Proof | Refusal> {
  const parser = await loadParser();
  const ours = printScript(catalogOf(source.document), withOwners);
  const scripts =
    source.kind === "sql"
      ? { original: source.text, parts: source.parts, printed: ours }
      : { original: ours, printed: printedAgain(ours, parser) };
  try {
    const proof = await proveScript(scripts, {
      ...{ databases, parser, now: () => performance.now() },
      report: (progress) => {
        const step = stepOf(progress);
        if (step !== undefined) io.err(`${source.name}: ${step}\n`);
      },
    });
    return isRefusal(proof) ? refuse(`${source.name}: ${proof.refused}`) : proof;
  } catch (error) {
    return refuse(reasonOf(error));
  }
}

function printedAgain(sql: string, parser: SqlParser): string {
  return printScript(catalogOf(importSql(sql, { parser, mint: countingMint() }).document), withOwners);
}
