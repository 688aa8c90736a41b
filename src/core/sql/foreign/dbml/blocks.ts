import { type Cursor, cursorOver } from "../cursor.ts";
import type { Token } from "../tokens.ts";

/** A top-level element: `Word head [settings] { body }`, or `Word head: body` on one line. */
export type DbmlBlock = {
  /** In lower case; "" of what is no element. */
  readonly word: string;
  readonly head: readonly Token[];
  readonly settings: readonly Token[];
  readonly body: readonly Token[];
  readonly closed: boolean;
  readonly start: number;
  readonly end: number;
};

/** Cuts DBML into its elements. What begins none reaches to the next line that does. */
export function blocksOf(tokens: readonly Token[]): readonly DbmlBlock[] {
  const cursor = cursorOver(tokens);
  const blocks: DbmlBlock[] = [];
  while (!cursor.done()) blocks.push(blockAt(cursor));
  return blocks;
}

const words = [
  "project",
  "table",
  "tablegroup",
  "tablepartial",
  "enum",
  "ref",
  "note",
  "records",
  "use",
  "reuse",
];

function blockAt(cursor: Cursor): DbmlBlock {
  const begin = cursor.next();
  const named = begin?.kind === "word" ? begin.value.toLowerCase() : "";
  const word = words.includes(named) ? named : "";
  const head = headAt(cursor, word !== "");
  const settings = isSign(cursor.peek(), "[") ? cursor.block() : [];
  const braced = isSign(cursor.peek(), "{");
  const body = braced ? cursor.block() : cursor.take(":") ? restOfLine(cursor) : [];
  const last = cursor.peek(-1) ?? begin;
  const closed = word !== "" && (!braced || isSign(last, "}"));
  const start = begin?.start ?? 0;
  return { word, head, settings, body, closed, start, end: last?.end ?? start };
}

function isSign(token: Token | undefined, ...signs: readonly string[]): boolean {
  return token?.kind === "sign" && signs.includes(token.value);
}

/** Up to the settings, the body, or what begins the next element; of what is no element, to the end of its line. */
function headAt(cursor: Cursor, known: boolean): readonly Token[] {
  const head: Token[] = [];
  for (let here = cursor.peek(); here !== undefined; here = cursor.peek()) {
    if (isSign(here, "[", "{", ":") || (here.first && !(known && isSign(here, "[", "{")))) break;
    cursor.next();
    head.push(here);
  }
  return head;
}

function restOfLine(cursor: Cursor): readonly Token[] {
  const line: Token[] = [];
  let depth = 0;
  for (let here = cursor.peek(); here !== undefined && (depth > 0 || !here.first); here = cursor.peek()) {
    if (here.kind === "sign" && "([".includes(here.value)) depth += 1;
    if (here.kind === "sign" && ")]".includes(here.value)) depth -= 1;
    cursor.next();
    line.push(here);
  }
  return line;
}
