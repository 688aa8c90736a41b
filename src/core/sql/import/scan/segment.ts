/** What was still open when the text ended. */
export type Unterminated =
  | "string"
  | "quoted identifier"
  | "dollar quote"
  | "comment"
  | "routine body"
  | "rule actions"
  | "copy data";

interface Span {
  /** UTF-16 offset into the whole text of the first character, after the leading comments. */
  readonly start: number;
  /** UTF-16 offset after the last character; the semicolon is not part of a statement. */
  readonly end: number;
  /** 1-based line of `start`. */
  readonly line: number;
  /** 1-based column of `start`, in UTF-16 units. */
  readonly column: number;
  /** The comments between the segment before and this one, as written, joined by line feeds; else "". */
  readonly leadingComments: string;
  /** The comment that begins on the line on which this segment ends; else "". */
  readonly trailingComment: string;
  readonly unterminated?: Unterminated;
}

/** One SQL statement. */
export interface SqlSegment extends Span {
  readonly kind: "sql";
  /** The source of the statement: all of it, or only its head if `elided`. */
  readonly text: string;
  /** An INSERT too long to keep while streaming: `text` is only its head. */
  readonly elided?: true;
}

/** One psql meta-command, such as `\connect` or `\restrict`. */
export interface MetaSegment extends Span {
  readonly kind: "meta";
  readonly text: string;
}

/** The lines after `COPY … FROM stdin`, with their terminator `\.`; never kept as text. */
export interface CopyDataSegment extends Span {
  readonly kind: "copy-data";
  /** Lines before the terminator. */
  readonly rows: number;
}

/** A piece of a SQL file. What lies between two segments is white space, semicolons and comments. */
export type Segment = SqlSegment | MetaSegment | CopyDataSegment;
