import type { Segment } from "./segment.ts";
import type { StatementWords } from "./statement-words.ts";

/** Where the reader stands. Each mode has one reading function. */
export type Mode =
  | "gap"
  | "code"
  | "string"
  | "escape string"
  | "quoted identifier"
  | "dollar quote"
  | "block comment"
  | "line comment"
  | "meta"
  | "copy data";

/** The text being collected: a statement, a comment between statements, or a meta-command. */
export interface Capture {
  start: number;
  line: number;
  column: number;
  /** Text before the window. */
  pieces: string[];
  piecesLength: number;
  elided: boolean;
}

/**
 * The one mutable record of a scan. Text arrives in chunks; `window` is the part that is not yet forgotten.
 * Offsets named `at` and those of the reading functions are indexes into `window`; `base` turns them into
 * offsets of the whole text.
 */
export interface ScanState {
  window: string;
  base: number;
  at: number;
  /** The last character before the window, for tokens that begin exactly at a chunk's border. */
  before: number;
  /** No more text will come. */
  ended: boolean;
  mode: Mode;
  capture: Capture | undefined;
  /** The words of the statement that is open; undefined between statements. */
  words: StatementWords | undefined;
  dollarTag: string;
  commentDepth: number;
  /** An E'' string has just closed: a plain quote after a line break continues it. */
  escapeContinues: boolean;
  /** standard_conforming_strings is off: plain strings have backslash escapes. */
  backslashes: boolean;
  /** COPY … FROM stdin has ended: the next line is data. */
  copyFollows: boolean;
  rows: number;
  comments: string[];
  /** The last segment, held back until its line ends because a comment may follow it there. */
  held: Segment | undefined;
  out: Segment[];
  /** The line count up to `lineOffset`. */
  line: number;
  lineStart: number;
  lineOffset: number;
}

/** The state before the first character. */
export function initialScanState(): ScanState {
  return {
    window: "",
    base: 0,
    at: 0,
    before: 0,
    ended: false,
    mode: "gap",
    capture: undefined,
    words: undefined,
    dollarTag: "",
    commentDepth: 0,
    escapeContinues: false,
    backslashes: false,
    copyFollows: false,
    rows: 0,
    comments: [],
    held: undefined,
    out: [],
    line: 1,
    lineStart: 0,
    lineOffset: 0,
  };
}
