import type { Token } from "../postgres/tokens.ts";
import { chainAt, isKeyword, isMark, isWord } from "./identifier.ts";

const intervalFields = ["year", "month", "day", "hour", "minute", "second", "to"] as const;

/**
 * Index behind the type that begins at a token: its name, further words, modifiers and array bounds.
 * Source: PostgreSQL manual, chapter 8, and `Typename` in gram.y.
 */
export function typeEnd(tokens: readonly Token[], from: number): number {
  if (!isWord(tokens[from])) return from;
  if (isKeyword(tokens[from], "setof")) return typeEnd(tokens, from + 1);
  let at = afterWords(tokens, from);
  at = afterParentheses(tokens, at);
  at = afterTimeZone(tokens, from, at);
  if (isKeyword(tokens[from], "interval")) {
    while (isKeyword(tokens[at], ...intervalFields)) at = afterParentheses(tokens, at + 1);
  }
  return afterArray(tokens, at);
}

function afterWords(tokens: readonly Token[], from: number): number {
  const at = isKeyword(tokens[from], "national") ? from + 1 : from;
  if (isKeyword(tokens[at], "double") && isKeyword(tokens[at + 1], "precision")) return at + 2;
  if (isKeyword(tokens[at], "character", "char", "nchar", "bit") && isKeyword(tokens[at + 1], "varying"))
    return at + 2;
  return chainAt(tokens, at).to;
}

function afterParentheses(tokens: readonly Token[], from: number): number {
  if (!isMark(tokens[from], "(")) return from;
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    if (isMark(tokens[at], "(")) depth += 1;
    if (isMark(tokens[at], ")")) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return tokens.length;
}

function afterTimeZone(tokens: readonly Token[], from: number, at: number): number {
  const zoned =
    isKeyword(tokens[from], "time", "timestamp") &&
    isKeyword(tokens[at], "with", "without") &&
    isKeyword(tokens[at + 1], "time") &&
    isKeyword(tokens[at + 2], "zone");
  return zoned ? at + 3 : at;
}

function afterArray(tokens: readonly Token[], from: number): number {
  let at = isKeyword(tokens[from], "array") ? from + 1 : from;
  while (isMark(tokens[at], "[")) {
    if (isMark(tokens[at + 1], "]")) at += 2;
    else if (tokens[at + 1]?.kind === "number" && isMark(tokens[at + 2], "]")) at += 3;
    else break;
  }
  return at;
}
