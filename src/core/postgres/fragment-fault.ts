import { type Token, tokenize } from "./tokens.ts";

const closers: Readonly<Record<string, string>> = { "(": ")", "[": "]" };

/**
 * Why a fragment of SQL cannot stand inside a statement, whatever it means: an open quote, bracket or comment would
 * swallow what follows it, a semicolon would end it. Undefined when it is whole. Whether PostgreSQL understands it is
 * another question.
 */
export function fragmentFault(sql: string): string | undefined {
  const tokens = tokenize(sql);
  return openQuote(sql, tokens) ?? openComment(sql, tokens) ?? openBracket(tokens);
}

function openQuote(sql: string, tokens: readonly Token[]): string | undefined {
  const last = tokens.at(-1);
  if (!last || (last.kind !== "string" && last.kind !== "quoted")) return undefined;
  const text = sql.slice(last.start, last.end);
  const tag = /^\$[^$]*\$/.exec(text)?.[0];
  if (tag !== undefined) {
    return text.length >= 2 * tag.length && text.endsWith(tag)
      ? undefined
      : `The text opened by ${tag} is not closed.`;
  }
  const quote = last.kind === "quoted" ? '"' : "'";
  const opened = text.indexOf(quote);
  return text.length > opened + 1 && text.endsWith(quote) ? undefined : `A quote (${quote}) is not closed.`;
}

/** A line comment at the end would take in what is printed behind it. */
function openComment(sql: string, tokens: readonly Token[]): string | undefined {
  const rest = sql.slice(tokens.at(-1)?.end ?? 0);
  if (/--[^\n]*$/.test(rest)) return "A comment at its end would swallow what follows.";
  return /\/\*(?![\s\S]*\*\/)/.test(rest) ? "A comment is not closed." : undefined;
}

function openBracket(tokens: readonly Token[]): string | undefined {
  const open: string[] = [];
  for (const { kind, value } of tokens) {
    if (kind !== "punctuation") continue;
    const closer = closers[value];
    if (closer !== undefined) open.push(closer);
    else if (value === ")" || value === "]") {
      if (open.pop() !== value) return `There is a “${value}” too many.`;
    } else if (value === ";" && open.length === 0) return "A semicolon would end the statement.";
  }
  const missing = open.pop();
  return missing === undefined ? undefined : `A “${missing}” is missing.`;
}
