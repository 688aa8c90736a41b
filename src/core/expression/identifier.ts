import { keywordCategory } from "../postgres/keywords.ts";
import { quoteName } from "../postgres/quoting.ts";
import type { Token } from "../postgres/tokens.ts";

/** Whether a token is an identifier or an unquoted key word. */
export function isWord(token: Token | undefined): token is Token & { readonly kind: "word" | "quoted" } {
  return token?.kind === "word" || token?.kind === "quoted";
}

/** Whether a token is one of these unquoted words (lower case). */
export function isKeyword(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === "word" && words.includes(token.value);
}

/** Whether a token is this punctuation or operator. */
export function isMark(token: Token | undefined, mark: string): boolean {
  return token?.value === mark && (token.kind === "punctuation" || token.kind === "operator");
}

/** Whether a word can never stand for a column: it is reserved, or only names functions and types. */
export function isReserved(token: Token): boolean {
  if (token.kind !== "word") return false;
  const category = keywordCategory(token.value);
  return category === "reserved" || category === "type or function name";
}

/** A name in the style of the token it replaces: what was quoted stays quoted. */
export function nameLike(token: Token, name: string): string {
  return token.kind === "quoted" ? `"${name.replaceAll('"', '""')}"` : quoteName(name);
}

/** A dotted name, `a.b.c`: its words, and the index behind its last token. `a.*` ends with the star. */
export type Chain = {
  readonly parts: readonly Token[];
  readonly star: boolean;
  readonly from: number;
  readonly to: number;
};

/** The dotted name that begins at a token which is a word. */
export function chainAt(tokens: readonly Token[], from: number): Chain {
  const parts = tokens.slice(from, from + 1);
  let to = from + 1;
  while (isMark(tokens[to], ".")) {
    const next = tokens[to + 1];
    if (isMark(next, "*")) return { parts, star: true, from, to: to + 2 };
    if (!isWord(next)) break;
    parts.push(next);
    to += 2;
  }
  return { parts, star: false, from, to };
}

/** Index of the mark that closes each opening one, and back; -1 for the rest and for what is unbalanced. */
export function matchingMarks(tokens: readonly Token[]): readonly number[] {
  const match = tokens.map(() => -1);
  const open: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "punctuation") continue;
    if (token.value === "(" || token.value === "[") open.push(at);
    if (token.value === ")" || token.value === "]") {
      const from = open.pop();
      if (from === undefined) continue;
      match[from] = at;
      match[at] = from;
    }
  }
  return match;
}
