/** A stretch of a file to show: its text, and where in it the trouble is. */
export interface Excerpt {
  readonly text: string;
  /** UTF-16 offset into `text`; `undefined` where nothing is wrong. */
  readonly mark: number | undefined;
}

/** Lines shown of a statement, and those before the line with the trouble. */
const linesShown = 12;
const linesBefore = 4;

/** The UTF-16 offset of a line and column, both from 1; the end of the text when it has fewer lines. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf("\n", start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(text.length, start + column - 1);
}

/** The first line of a statement that its excerpt shows, from 0. */
function firstShown(statement: string, mark: number | undefined): number {
  const marked = mark === undefined ? 0 : statement.slice(0, mark).split("\n").length - 1;
  return statement.split("\n").length <= linesShown ? 0 : Math.max(0, marked - linesBefore);
}

/** The numbers of an excerpt's lines, each on a line; `line` is that of the statement's beginning. */
export function excerptLines(
  statement: string,
  { mark, line }: { readonly mark: number | undefined; readonly line: number },
): string {
  const first = firstShown(statement, mark);
  const count = Math.min(linesShown, statement.split("\n").length - first);
  const numbers = Array.from({ length: count }, (_, at) => String(line + first + at));
  return [...(first === 0 ? [] : [""]), ...numbers].join("\n");
}

/** A statement cut to a few lines around its trouble, or to its first lines; "…" stands for what is cut. */
export function excerptOf(statement: string, mark?: number): Excerpt {
  const lines = statement.split("\n");
  const first = firstShown(statement, mark);
  const shown = lines.slice(first, first + linesShown);
  const before = first === 0 ? "" : "…\n";
  const after = first + linesShown < lines.length ? "\n…" : "";
  const cut = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  return {
    text: `${before}${shown.join("\n")}${after}`,
    mark: mark === undefined ? undefined : mark - cut + before.length,
  };
}
