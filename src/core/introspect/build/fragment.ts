import { tokenize } from "../../postgres/tokens.ts";

/** An expression without the parentheses around all of it, if there are any. */
export function bare(expression: string): string {
  const text = expression.trim();
  if (!text.startsWith("(")) return text;
  const tokens = tokenize(text);
  let depth = 0;
  for (const { kind, start, value } of tokens) {
    if (kind !== "punctuation") continue;
    if (value === "(") depth += 1;
    if (value === ")") depth -= 1;
    if (depth === 0) return start === text.length - 1 ? text.slice(1, -1).trim() : text;
  }
  return text;
}

/** The text in the parentheses that open behind the first bare word `word`; undefined where it does not stand. */
export function inParenthesesBehind(sql: string, word: string): string | undefined {
  const tokens = tokenize(sql);
  const at = tokens.findIndex(({ kind, value }) => kind === "word" && value === word);
  if (at < 0) return undefined;
  const open = tokens[at + 1];
  let depth = 0;
  for (const token of tokens.slice(at + 1)) {
    if (token.kind !== "punctuation") continue;
    if (token.value === "(") depth += 1;
    if (token.value === ")") depth -= 1;
    if (depth === 0 && open) return bare(sql.slice(open.end, token.start));
  }
  return undefined;
}

/** The parts of a list, cut at the commas outside parentheses and brackets. */
export function listItems(sql: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { kind, start, value } of tokenize(sql)) {
    if (kind !== "punctuation") continue;
    if (value === "(" || value === "[") depth += 1;
    if (value === ")" || value === "]") depth -= 1;
    if (value !== "," || depth > 0) continue;
    items.push(sql.slice(from, start).trim());
    from = start + 1;
  }
  return [...items, sql.slice(from).trim()];
}

/** An expression at the beginning of a key: in parentheses, which are left out, or a call up to its closing one. */
export function leadingExpression(item: string): string {
  let depth = 0;
  for (const { end, kind, value } of tokenize(item)) {
    if (kind !== "punctuation") continue;
    if (value === "(") depth += 1;
    if (value === ")") depth -= 1;
    if (depth === 0 && value === ")") return bare(item.slice(0, end));
  }
  return bare(item);
}
