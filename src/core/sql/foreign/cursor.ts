import type { Token } from "./tokens.ts";

/** Why reading stopped, and where. */
export type Trouble = { readonly trouble: string; readonly at: number };

/** A place among tokens that only moves forward. */
export type Cursor = {
  /** The token here, or some further on; undefined behind the last. */
  peek(ahead?: number): Token | undefined;
  next(): Token | undefined;
  /** Moves past this sign if it is here. */
  take(sign: string): boolean;
  /** Whether all has been read. */
  done(): boolean;
  /** The tokens between this bracket, which is here, and the one that closes it; moves past both. */
  block(): readonly Token[];
};

const closing: Readonly<Record<string, string>> = { "{": "}", "[": "]", "(": ")" };

/** Begins at the first token. */
export function cursorOver(tokens: readonly Token[]): Cursor {
  let at = 0;
  const cursor: Cursor = {
    peek: (ahead = 0) => tokens[at + ahead],
    next() {
      at += 1;
      return tokens[at - 1];
    },
    take(sign) {
      const here = tokens[at];
      if (here?.kind !== "sign" || here.value !== sign) return false;
      at += 1;
      return true;
    },
    done: () => at >= tokens.length,
    block() {
      const begin = at + 1;
      at = endOfBlock(tokens, at);
      return tokens.slice(begin, tokens[at - 1]?.kind === "sign" ? at - 1 : at);
    },
  };
  return cursor;
}

/** Behind the bracket that closes the one at this place. */
function endOfBlock(tokens: readonly Token[], from: number): number {
  const open: string[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token) changeDepth(open, token);
    if (open.length === 0) return at + 1;
  }
  return tokens.length;
}

/** What closes the brackets that are open behind a token. A brace that begins its line closes what stands open within. */
function changeDepth(open: string[], { kind, value, first }: Token): void {
  if (kind !== "sign") return;
  const close = closing[value];
  if (close !== undefined) open.push(close);
  else if (value === open.at(-1)) open.pop();
  else if (value === "}" && first && open.includes("}")) open.length = open.lastIndexOf("}");
}

/** Why a line cannot be read: a bracket is not closed, perhaps because a quote swallowed what closes it. */
export function brokenLine(line: readonly Token[], name: string): string | undefined {
  const open: string[] = [];
  for (const token of line) changeDepth(open, token);
  return open.length === 0 ? undefined : `${name}: a bracket or quote is not closed.`;
}

/** Cuts a list at the commas that stand outside of brackets. */
export function byCommas(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === "sign" && "([{".includes(token.value)) depth += 1;
    if (token.kind === "sign" && ")]}".includes(token.value)) depth -= 1;
    if (token.kind === "sign" && token.value === "," && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** Cuts a body into its lines: a bracket goes on to where it closes. */
export function byLines(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.first && depth === 0) lines.push([]);
    if (lines.length === 0) lines.push([]);
    if (token.kind === "sign" && "([{".includes(token.value)) depth += 1;
    if (token.kind === "sign" && ")]}".includes(token.value)) depth -= 1;
    lines.at(-1)?.push(token);
  }
  return lines;
}
