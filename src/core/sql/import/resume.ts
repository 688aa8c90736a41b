import type { LedgerLine } from "./ledger.ts";
import type { SqlParser } from "./parser.ts";
import { scan } from "./scan/scan.ts";
import type { Segment, SqlSegment } from "./scan/segment.ts";
import { shifted } from "./scan/shifted.ts";

/** Where a statement may begin: a line that starts with the word of one, not indented. */
const BEGINNING = /\n(?=(?:CREATE|ALTER|COMMENT ON|DROP|GRANT|REVOKE|INSERT INTO|COPY|SET)\b)/gi;
/** Inside a body that never closes, lines of rows are too likely to belong to it. */
const BEGINNING_OF_DEFINITION = /\n(?=(?:CREATE|ALTER|COMMENT ON)\b)/gi;

/** The mark of other databases' tools behind a statement, alone on its line. */
const BATCH_END = /^(?:go|\/)[ \t]*\r?\n/i;

/** Looks no further than this many lines for the end of a statement that was cut. */
const MOST_LINES = 200;

/** The rest of a text after a statement that was cut, split anew; `at` is where it begins. */
export type Resumed = { readonly at: number; readonly line: number; readonly segments: readonly Segment[] };

/**
 * A statement that lost its end takes those behind it with it: an open string or bracket reaches into them. When the
 * trouble lies at or behind a line on which a statement begins, and that statement alone can be read, reading goes on
 * there. Undefined when the refused statement stands for itself.
 */
export function resumeAfter(
  segment: SqlSegment,
  refusal: Pick<LedgerLine, "line">,
  { text, parser }: { readonly text: string; readonly parser: SqlParser },
): Resumed | undefined {
  const mark = BATCH_END.exec(segment.text)?.[0];
  if (mark !== undefined) return restFrom(text, { at: segment.start + mark.length, line: segment.line + 1 });
  const pattern = segment.unterminated === "dollar quote" ? BEGINNING_OF_DEFINITION : BEGINNING;
  let line = segment.line;
  let counted = segment.start;
  for (const { index } of [...segment.text.matchAll(pattern)].slice(0, MOST_LINES)) {
    const at = segment.start + index + 1;
    line += linesIn(text.slice(counted, at));
    counted = at;
    if (segment.unterminated === undefined && line > refusal.line) return undefined;
    const rest = restFrom(text, { at, line });
    if (beginsWell(rest.segments[0], parser)) return rest;
  }
  return undefined;
}

function restFrom(text: string, { at, line }: Pick<Resumed, "at" | "line">): Resumed {
  return { at, line, segments: scan(text.slice(at)).map((next) => shifted(next, at, line)) };
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

function beginsWell(segment: Segment | undefined, parser: SqlParser): boolean {
  return (
    segment?.kind === "sql" && segment.unterminated === undefined && !("error" in parser.parse(segment.text))
  );
}
