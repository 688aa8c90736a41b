import type { ColumnRecord } from "../../document/records/index.ts";
import { type Token, tokenize } from "../../postgres/tokens.ts";
import type { Relation, Scene } from "./scene.ts";

/** Whether a valid check of the table says that a column holds no null, so that SET NOT NULL reads no rows (12). */
export function provesNotNull({ catalog }: Scene, table: Relation, column: ColumnRecord): boolean {
  return catalog
    .checksOf(table.record?.id ?? "")
    .some((check) => !check.notValid && !check.notEnforced && says(tokenize(check.expression), column.name));
}

/** Whether one of the conditions joined by AND is `column IS NOT NULL`. */
function says(tokens: readonly Token[], column: string): boolean {
  const inner = unwrapped(tokens);
  const conditions = splitByAnd(inner);
  if (conditions.length > 1) return conditions.some((condition) => says(condition, column));
  const words = inner.map(({ value }) => value);
  const [first, ...rest] = words.slice(words[1] === "." ? 2 : 0);
  return first === column && rest.join(" ") === "is not null";
}

function unwrapped(tokens: readonly Token[]): readonly Token[] {
  let at = tokens;
  while (at[0]?.value === "(" && closing(at) === at.length - 1) at = at.slice(1, -1);
  return at;
}

function closing(tokens: readonly Token[]): number {
  let depth = 0;
  return tokens.findIndex((token) => {
    depth += step(token);
    return depth === 0;
  });
}

/** Conditions joined by AND outside brackets; one that has OR or BETWEEN beside it is not taken apart. */
function splitByAnd(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    depth += step(token);
    const word = depth === 0 && token.kind === "word" ? token.value : "";
    if (["or", "between", "case"].includes(word)) return [tokens];
    if (word === "and") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function step({ kind, value }: Token): number {
  if (kind !== "punctuation") return 0;
  if (value === "(") return 1;
  return value === ")" ? -1 : 0;
}
