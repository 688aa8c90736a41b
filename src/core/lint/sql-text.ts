import { type Token, tokenize } from "../postgres/tokens.ts";
import { rememberText } from "./remember-text.ts";

/** The tokens of SQL; the same text comes often (defaults, conditions) and is read once. */
export const tokensOf: (sql: string) => readonly Token[] = rememberText(tokenize);

/** SQL without what does not matter to PostgreSQL: comments, white space, letter case, needless quotes. */
export const normalized: (sql: string) => string = rememberText((sql) =>
  unwrapped(tokensOf(sql)).map(spelled).join(" "),
);

function spelled({ kind, value }: Token): string {
  return kind === "string" ? `'${value}'` : value;
}

/** Tokens without a pair of brackets around all of them. */
function unwrapped(tokens: readonly Token[]): readonly Token[] {
  let inner = tokens;
  while (inner[0]?.value === "(" && closes(inner) === inner.length - 1) inner = inner.slice(1, -1);
  return inner;
}

function closes(tokens: readonly Token[]): number {
  let depth = 0;
  for (const [at, { kind, value }] of tokens.entries()) {
    if (kind !== "punctuation") continue;
    if (value === "(") depth += 1;
    if (value === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The conditions that AND joins at the top of an expression. */
function conjuncts(sql: string): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of unwrapped(tokensOf(sql))) {
    if (token.value === "(" && token.kind === "punctuation") depth += 1;
    if (token.value === ")" && token.kind === "punctuation") depth -= 1;
    if (depth === 0 && token.kind === "word" && token.value === "and") parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map(unwrapped);
}

/** The columns of which a predicate says only that they are not null; undefined when it says anything else. */
export function notNullColumns(predicate: string): readonly string[] | undefined {
  const columns: string[] = [];
  for (const [column, ...rest] of conjuncts(predicate)) {
    if (rest.map(({ value }) => value).join(" ") !== "is not null" || column === undefined) return undefined;
    columns.push(column.value);
  }
  return columns;
}

/** The strings that an expression contains. */
export function stringsIn(sql: string): readonly string[] {
  return tokensOf(sql).flatMap(({ kind, value }) => (kind === "string" ? [value] : []));
}

/** Whether an expression, or the word that begins it, is a call of one of these functions (lower case, no namespace). */
export function calls(sql: string, ...functions: readonly string[]): boolean {
  return tokensOf(sql).some(
    ({ kind, value }, at, all) =>
      (kind === "word" || kind === "quoted") && functions.includes(value) && all[at + 1]?.value === "(",
  );
}

/** Whether these key words stand in a statement one behind the other. */
export function hasWords(sql: string, words: string): boolean {
  const wanted = words.split(" ");
  const tokens = tokensOf(sql);
  return tokens.some((_, at) =>
    wanted.every((word, offset) => {
      const token = tokens[at + offset];
      return token?.kind === "word" && token.value === word;
    }),
  );
}
