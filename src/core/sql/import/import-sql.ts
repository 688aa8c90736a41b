import type { Mint } from "../../base/mint.ts";
import { type Document, emptyDocument } from "../../document/document.ts";
import { type DependencyMark, dependencyMarksOf, withDependencies } from "./dependencies.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type Mark, marksOf, withExceptions } from "./exceptions.ts";
import { importSegment } from "./import-statement.ts";
import { headOf, type LedgerLine } from "./ledger.ts";
import type { SqlParser } from "./parser.ts";
import { type Resumed, resumeAfter } from "./resume.ts";
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
  const steps = importSteps(scan(text), { ...options, text });
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
  }
}

/** Statements between two reports of progress. */
const stride = 50;

/**
 * The same, statement by statement: yields its progress now and then, so that a worker can report it and stop by not
 * asking for more. Takes segments from `scan`, or from a scanner that reads a file in chunks. With the `text` they are
 * of, a statement that lost its end does not take those behind it with it.
 */
export function* importSteps(
  segments: readonly Segment[],
  options: ImportOptions & { readonly text?: string },
): Generator<Progress, Imported, void> {
  const { parser, text } = options;
  const draft = draftOf(options.into ?? emptyDocument(titleOf(options.fileName)), options.mint);
  const ledger: LedgerLine[] = [];
  const marks: Mark[] = [];
  const dependencies: DependencyMark[] = [];
  let queue = segments;
  for (let at = 0; at < queue.length; at += 1) {
    const segment = queue[at];
    const index = ledger.length;
    if (!segment) break;
    if (index % stride === 0) yield { done: index, of: index + queue.length - at };
    const line = lineOf(draft, parser, { segment, index, previous: ledger.at(-1) });
    const cut = line.outcome === "refused" && segment.kind === "sql" && text !== undefined;
    const resumed = cut ? resumeAfter(segment, line, { text, parser }) : undefined;
    ledger.push(resumed ? cutLine(line, resumed) : line);
    marks.push(...marksOf(segment, line.records));
    dependencies.push(...dependencyMarksOf(segment, line.records));
    if (resumed) [queue, at] = [resumed.segments, -1];
    if (!draft.transactions.isOpen()) draft.journal.forget();
  }
  const document = withDependencies(draft.document(), dependencies, options.mint);
  return { document: withExceptions(document, marks), ledger };
}

/** The line of a statement that lost its end: it reaches to where reading goes on. */
function cutLine(line: LedgerLine, { at, line: next }: Resumed): LedgerLine {
  return { ...line, end: at, reason: `${line.reason} Its end is missing: reading goes on at line ${next}.` };
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
