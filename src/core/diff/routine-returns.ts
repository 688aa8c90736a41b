import { tokenize } from "../postgres/tokens.ts";

const behind = new Set([
  "language",
  "as",
  "immutable",
  "stable",
  "volatile",
  "strict",
  "called",
  "security",
  "external",
  "cost",
  "rows",
  "parallel",
  "window",
  "leakproof",
  "not",
  "set",
  "support",
  "transform",
  "begin",
  "return",
]);

/** What a function returns, in one form; empty where it does not say. CREATE OR REPLACE cannot change it. */
export function routineReturns(definition: string): string {
  const tokens = tokenize(definition);
  const start = tokens.findIndex(({ kind, value }) => kind === "word" && value === "returns");
  if (start < 0) return "";
  let depth = 0;
  const words: string[] = [];
  for (const { kind, value } of tokens.slice(start + 1)) {
    if (value === "(" && kind === "punctuation") depth += 1;
    if (value === ")" && kind === "punctuation") depth -= 1;
    if (depth === 0 && kind === "word" && behind.has(value)) break;
    words.push(value);
  }
  return words.join(" ");
}
