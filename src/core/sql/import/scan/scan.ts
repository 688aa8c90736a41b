import { forgetRead } from "./capture.ts";
import { readCode } from "./code.ts";
import { readBlockComment, readLineComment } from "./comments.ts";
import { finishCopyRows, readCopyRows } from "./copy-rows.ts";
import { finishStatement, releaseHeld } from "./finished-segment.ts";
import { readGap } from "./gap.ts";
import { readMetaCommand } from "./meta-command.ts";
import { readDollarQuote, readEscapeString, readQuotedIdentifier, readString } from "./quoting.ts";
import { initialScanState, type Mode, type ScanState } from "./scan-state.ts";
import type { Segment, Unterminated } from "./segment.ts";
import { noWords } from "./statement-words.ts";

/*
 * A SQL file is split by the same rules as psql's own scanner (src/fe_utils/psqlscan.l): a semicolon ends a
 * statement unless it is quoted, commented, in a BEGIN ATOMIC body or between the actions of a rule. One state is
 * carried over the borders of chunks, so a whole text and any division of it give the same segments.
 */
const readers: Readonly<Record<Mode, (state: ScanState) => boolean>> = {
  gap: readGap,
  code: readCode,
  string: readString,
  "escape string": readEscapeString,
  "quoted identifier": readQuotedIdentifier,
  "dollar quote": readDollarQuote,
  "block comment": readBlockComment,
  "line comment": readLineComment,
  meta: readMetaCommand,
  "copy data": readCopyRows,
};

function readAll(state: ScanState): void {
  while (readers[state.mode](state));
}

function openAtEnd(state: ScanState): Unterminated | undefined {
  switch (state.mode) {
    case "string":
    case "escape string":
      return "string";
    case "quoted identifier":
    case "dollar quote":
      return state.mode;
    case "block comment":
      return "comment";
    default:
      if (state.words === undefined) return undefined;
      if (state.words.bodyDepth > 0) return "routine body";
      return state.words.shape === "rule" && state.words.parens > 0 ? "rule actions" : undefined;
  }
}

function close(state: ScanState): void {
  state.ended = true;
  readAll(state);
  const unterminated = openAtEnd(state);
  if (state.mode === "copy data") finishCopyRows(state, "copy data");
  // A comment that never closes is no statement, but it must not vanish.
  if (unterminated === "comment") state.words ??= noWords();
  finishStatement(state, state.window.length, unterminated);
  releaseHeld(state);
}

function takeFinished(state: ScanState): readonly Segment[] {
  const finished = state.out;
  state.out = [];
  return finished;
}

/** Splits a text that arrives in chunks; each call returns the segments that are complete. */
export interface Scanner {
  readonly push: (chunk: string) => readonly Segment[];
  readonly finish: () => readonly Segment[];
  /** Where the rows begin that it is in and does not keep; undefined when it is in none. */
  readonly rowsFrom: () => number | undefined;
}

/** INSERT statements that a scanner keeps whole, in UTF-16 units. */
const LONGEST_INSERT = 65_536;

/**
 * A scanner for files too big to hold: it keeps only the statement it is in, and of a long INSERT only the head.
 * A segment's text is a slice of its chunk, so whoever keeps segments for long keeps their chunks.
 */
export function createScanner(): Scanner {
  const state = initialScanState();
  return {
    push(chunk) {
      state.window += chunk;
      readAll(state);
      forgetRead(state, LONGEST_INSERT);
      return takeFinished(state);
    },
    finish() {
      close(state);
      return takeFinished(state);
    },
    rowsFrom: () =>
      state.mode === "copy data" || state.capture?.elided === true ? state.capture?.start : undefined,
  };
}

/** Splits a whole text into its segments, in order. Never throws: what is not closed is flagged `unterminated`. */
export function scan(text: string): readonly Segment[] {
  const state = initialScanState();
  state.window = text;
  close(state);
  return state.out;
}
