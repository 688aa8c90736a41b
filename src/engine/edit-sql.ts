import { countingMint } from "../core/base/mint.ts";
import { isRefusal, type Refusal } from "../core/base/refusal.ts";
import { withNewLines } from "../core/base/with-new-lines.ts";
import { compare } from "../core/diff/compare.ts";
import type { RenameQuestion } from "../core/diff/comparison.ts";
import { reconcile } from "../core/diff/reconcile.ts";
import { type ToldChange, tellChanges } from "../core/diff/told-change.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { type Imported, importSql } from "../core/sql/import/import-sql.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import type { SqlParser } from "../core/sql/import/parser.ts";
import { printSchema } from "../core/sql/print/print-schema.ts";
import { scriptOf } from "../core/sql/print/print-script.ts";

/** The SQL that a design was written as, before somebody edited it. */
export interface WrittenSql {
  readonly origin: Document;
  readonly text: string;
  /** What reading it gives. */
  readonly read: Imported;
}

/** What an edit of the SQL comes to: the design with it, or why there is none. */
export interface SqlEdited {
  /** Statements that cannot be taken in; lines and columns begin at 1. */
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  readonly refused: string | undefined;
  readonly changes: readonly ToldChange[];
  readonly questions: readonly RenameQuestion[];
  readonly overlaps: readonly string[];
  /** Statements that belong to no design. */
  readonly apart: number;
  readonly document: Document | undefined;
}

/** Writes a design as SQL and reads it again. `prefix` keeps its ids apart from all others. */
export function writtenSql(
  origin: Document,
  { parser, prefix, ...how }: Reading & { readonly comments: boolean; readonly ifNotExists: boolean },
): WrittenSql {
  // An editor knows one kind of line end; what differs in these alone was not edited.
  const text = withNewLines(scriptOf(printSchema(catalogOf(origin), how)));
  return { origin, text, read: importSql(text, { parser, mint: countingMint(`${prefix}base-`) }) };
}

interface Reading {
  readonly parser: SqlParser;
  readonly prefix: string;
}

const nothing = { refused: undefined, changes: [], questions: [], overlaps: [], document: undefined };

/** Takes the text as it was edited into the design as it is now. What was refused as it was written is no fault. */
export function editSql(
  text: string,
  {
    written,
    current,
    renames,
    parser,
    prefix,
  }: Reading & {
    readonly written: WrittenSql;
    readonly current: Document;
    readonly renames: readonly string[];
  },
): SqlEdited {
  const { document: edited, ledger } = importSql(text, { parser, mint: countingMint(prefix) });
  const faults = newIn(ledger, text, { written, outcome: "refused" }).map(({ line, column, reason }) => ({
    line,
    column,
    message: reason,
  }));
  const apart = newIn(ledger, text, { written, outcome: "data" }).length;
  if (faults.length > 0) return { ...nothing, faults, apart };
  const base = written.read.document;
  const found = reconcile({ origin: written.origin, base, edited, current, renames });
  if (isRefusal(found)) return { ...nothing, faults, apart, refused: found.refused };
  const { document, overlaps, questions } = found;
  const told = { faults, apart, questions };
  if (isRefusal(document)) return { ...nothing, ...told, refused: document.refused };
  const changes = changesBetween(current, document);
  if (isRefusal(changes)) return { ...nothing, ...told, refused: changes.refused };
  return { ...told, overlaps, changes, refused: undefined, document };
}

/** The lines of one outcome about statements that were not written so already. */
function newIn(
  ledger: readonly LedgerLine[],
  text: string,
  { written, outcome }: { readonly written: WrittenSql; readonly outcome: LedgerLine["outcome"] },
): readonly LedgerLine[] {
  const known = new Set(
    written.read.ledger.flatMap((line) =>
      line.outcome === outcome ? [written.text.slice(line.start, line.end)] : [],
    ),
  );
  return ledger.filter((line) => line.outcome === outcome && !known.has(text.slice(line.start, line.end)));
}

function changesBetween(before: Document, after: Document): readonly ToldChange[] | Refusal {
  const comparison = compare(before, after, { match: "id" });
  return isRefusal(comparison) ? comparison : tellChanges(comparison);
}
