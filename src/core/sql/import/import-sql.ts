import type { Mint } from "../../base/mint.ts";
import { type Document, emptyDocument } from "../../document/document.ts";
import { type Draft, draftOf } from "./draft.ts";
import { importSegment } from "./import-statement.ts";
import { headOf, type LedgerLine } from "./ledger.ts";
import type { SqlParser } from "./parser.ts";
import { scan } from "./scan/scan.ts";
import type { Segment } from "./scan/segment.ts";

export type ImportOptions = {
  readonly parser: SqlParser;
  readonly mint: Mint;
  /** The design the statements change; without it a new one. */
  readonly into?: Document;
  /** Names a new design. */
  readonly fileName?: string;
};

export type Imported = { readonly document: Document; readonly ledger: readonly LedgerLine[] };

/** How far an import has come. */
export type Progress = { readonly done: number; readonly of: number };

/** Reads SQL into a design. Every segment of the text has exactly one line in the ledger, in order (law S2). */
export function importSql(
  text: string,
  options: ImportOptions & { readonly onProgress?: (progress: Progress) => void },
): Imported {
  const steps = importSteps(scan(text), options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
  }
}

/** Statements between two reports of progress. */
const stride = 50;

/**
 * The same, statement by statement: yields its progress now and then, so that a worker can report it and stop by not
 * asking for more. Takes segments from `scan`, or from a scanner that reads a file in chunks.
 */
export function* importSteps(
  segments: readonly Segment[],
  options: ImportOptions,
): Generator<Progress, Imported, void> {
  const draft = draftOf(options.into ?? emptyDocument(titleOf(options.fileName)), options.mint);
  const ledger: LedgerLine[] = [];
  for (const [index, segment] of segments.entries()) {
    if (index % stride === 0) yield { done: index, of: segments.length };
    ledger.push(lineOf(draft, options.parser, { segment, index, previous: ledger.at(-1) }));
    if (!draft.transactions.isOpen()) draft.journal.forget();
  }
  return { document: draft.document(), ledger };
}

function titleOf(fileName: string | undefined): string | undefined {
  return fileName?.replace(/^.*[\\/]/, "").replace(/\.sql$/i, "");
}

type Place = {
  readonly segment: Segment;
  readonly index: number;
  readonly previous: LedgerLine | undefined;
};

function lineOf(draft: Draft, parser: SqlParser, { index, previous, segment }: Place): LedgerLine {
  const { column, end, line, start } = segment;
  const place = { segment: index, line, column, start, end };
  switch (segment.kind) {
    case "meta":
      return {
        ...place,
        outcome: "data",
        head: headOf(segment.text),
        subject: "",
        reason: "A command of psql, not SQL",
        records: [],
      };
    case "copy-data": {
      const subject = previous?.subject ?? "";
      const reason = segment.unterminated === undefined ? "Rows, not structure" : "Rows without an end mark";
      return { ...place, outcome: "data", head: "", subject, reason, records: [], rows: segment.rows };
    }
    case "sql":
      return { ...place, ...importSegment(draft, parser, segment) };
  }
}
