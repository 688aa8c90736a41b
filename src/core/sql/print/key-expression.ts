import { keywordCategory } from "../../postgres/keywords.ts";
import { type Token, tokenize } from "../../postgres/tokens.ts";
import { verbatim } from "./verbatim.ts";

/** Calls that PostgreSQL's grammar spells with key words and still takes as a key without parentheses. */
const callsByKeyword: ReadonlySet<string> = new Set(["coalesce", "greatest", "least", "nullif"]);

/** An expression as a key of an index or a partitioning: in parentheses unless it is one function call. */
export function keyExpression(expression: string): string {
  return isOneCall(tokenize(expression)) ? expression : `(${verbatim(expression)})`;
}

function isOneCall(tokens: readonly Token[]): boolean {
  const opening = tokens.findIndex((token) => token.value === "(" && token.kind === "punctuation");
  const name = tokens.slice(0, opening);
  return opening > 0 && isFunctionName(name) && closingOf(tokens, opening) === tokens.length - 1;
}

function isFunctionName(tokens: readonly Token[]): boolean {
  return tokens.every((token, at) => {
    if (at % 2 === 1) return token.value === "." && token.kind === "punctuation";
    if (token.kind === "quoted") return true;
    const category = keywordCategory(token.value);
    const free = category === undefined || category === "type or function name" || at > 0;
    return token.kind === "word" && (free || callsByKeyword.has(token.value));
  });
}

function closingOf(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== "punctuation") continue;
    if (token.value === "(") depth += 1;
    if (token.value === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}
