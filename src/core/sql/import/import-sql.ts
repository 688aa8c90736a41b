import type { Mint } from "../../base/mint.ts";
import { type Document, emptyDocument } from "../../document/document.ts";
import { type DependencyMark, dependencyMarksOf, withDependencies } from "./dependencies.ts";
import { type Draft, draftOf } from "./draft.ts";
import { type Mark, marksOf, withExceptions } from "./exceptions.ts";
import { leftOutLines } from "./files/left-out-lines.ts";
import { joinFiles, type RunnableFile, runnableFiles } from "./files/script.ts";
import type { ScriptFile } from "./files/script-file.ts";
import { importSegment } from "./import-statement.ts";
import { headOf, type LedgerLine } from "./ledger.ts";
import type { SqlParser } from "./parser.ts";
import { type Resumed, resumeAfter } from "./resume.ts";
import { scan } from "./scan/scan.ts";
import type { Segment } from "./scan/segment.ts";
import { initialSearchPath } from "./search-path.ts";

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
export function importSql(text: string, options: ImportOptions & Reporting): Imported {
  return importFiles([{ name: "", text }], options);
}

type Reporting = { readonly onProgress?: (progress: Progress) => void };

/** The same with several files, such as migrations: each goes on where the one before ended, in a session of its own. */
export function importFiles(files: readonly ScriptFile[], options: ImportOptions & Reporting): Imported {
  const steps = importSteps(files, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    options.onProgress?.(step.value);
  }
}

/** Statements between two reports of progress. */
const stride = 50;

/**
 * The same, statement by statement: yields its progress now and then, so that a worker can report it and stop by not
 * asking for more. A statement that lost its end does not take those behind it with it. What takes a migration back is
 * left out, and has its lines in the ledger. With several files each line names its own; offsets are those of the files
 * joined.
 */
export function* importSteps(
  files: readonly ScriptFile[],
  options: ImportOptions,
): Generator<Progress, Imported, void> {
  const { into, fileName, mint, parser } = options;
  const draft = draftOf(into ?? emptyDocument(titleOf(fileName)), mint);
  const found: Found = { marks: [], dependencies: [] };
  const ledger: LedgerLine[] = [];
  const { parts } = joinFiles(files);
  for (const [index, file] of runnableFiles(files).entries()) {
    if (index > 0) beginSession(draft);
    const before = { statements: ledger.length, files: files.length - index - 1 };
    const lines = yield* readFile(file, { draft, parser, found, before });
    const { name = "", start = 0 } = parts[index] ?? {};
    const named = files.length > 1 ? { file: name } : {};
    for (const line of lines) {
      ledger.push({
        ...line,
        ...named,
        ...{ segment: ledger.length, start: line.start + start, end: line.end + start },
      });
    }
  }
  const document = withDependencies(draft.document(), found.dependencies, mint);
  return { document: withExceptions(document, found.marks), ledger };
}

/** What comments say, for the end of the import. */
type Found = { readonly marks: Mark[]; readonly dependencies: DependencyMark[] };

/** Each file is run by a session of its own. */
function beginSession(draft: Draft): void {
  draft.transactions.commit();
  draft.journal.forget();
  draft.setSearchPath(initialSearchPath);
}

type Reading = {
  readonly draft: Draft;
  readonly parser: SqlParser;
  readonly found: Found;
  /** Statements read before this file, and files that come after it. */
  readonly before: { readonly statements: number; readonly files: number };
};

function* readFile(
  { leftOut, text, whole }: RunnableFile,
  { before, draft, found, parser }: Reading,
): Generator<Progress, readonly LedgerLine[], void> {
  const ledger: LedgerLine[] = [];
  let queue = scan(text);
  for (let at = 0; at < queue.length; at += 1) {
    const segment = queue[at];
    const index = ledger.length;
    if (!segment) break;
    if (index % stride === 0) {
      const done = before.statements + index;
      yield { done, of: done + (queue.length - at) * (1 + before.files) };
    }
    const line = lineOf(draft, parser, { segment, index, previous: ledger.at(-1) });
    const cut = line.outcome === "refused" && segment.kind === "sql";
    const resumed = cut ? resumeAfter(segment, line, { text, parser }) : undefined;
    ledger.push(resumed ? cutLine(line, resumed) : line);
    found.marks.push(...marksOf(segment, line.records));
    found.dependencies.push(...dependencyMarksOf(segment, line.records));
    if (resumed) [queue, at] = [resumed.segments, -1];
    if (!draft.transactions.isOpen()) draft.journal.forget();
  }
  if (leftOut.length === 0) return ledger;
  const left = leftOut.flatMap((stretch) => leftOutLines(whole, stretch));
  return [...ledger, ...left].sort((one, other) => one.start - other.start);
}

/** The line of a statement that lost its end: it reaches to where reading goes on. */
function cutLine(line: LedgerLine, { at, line: next }: Resumed): LedgerLine {
  return { ...line, end: at, reason: `${line.reason} Its end is missing: reading goes on at line ${next}.` };
}

function titleOf(fileName: string | undefined): string | undefined {
  return fileName?.replace(/^.*[\\/]/, "").replace(/\.sql$/i, "");
}

/** Files that a script reads are not here; who reads them together loses nothing. */
function metaReason(command: string): string {
  const file = /^\\(?:i|ir|include|include_relative)\s+(?:'([^']+)'|(\S+))/.exec(command);
  const name = file?.[1] ?? file?.[2];
  if (name === undefined) return "A command of psql, not SQL";
  return `psql reads the file ${name} here: read it together with this one`;
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
        reason: metaReason(segment.text),
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
