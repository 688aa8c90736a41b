import type { Catalog } from "../document/catalog.ts";
import type { ColumnRecord, SequenceRecord } from "../document/records/index.ts";
import { type Token, tokenize } from "../postgres/tokens.ts";

/** What the text of a default says, for languages that have words of their own for the common ones. */
export type DefaultValue =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** A number as written, with its sign. */
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "text"; readonly value: string }
  /** The moment (`now()`), the day or the time of the day. */
  | { readonly kind: "now"; readonly of: "timestamp" | "date" | "time" }
  | { readonly kind: "uuid" }
  /** The next number of this sequence. */
  | { readonly kind: "sequence"; readonly name: string }
  | { readonly kind: "expression"; readonly sql: string };

/** Reads a default. Casts behind a constant are dropped: the column's type says what it becomes. */
export function defaultValue(sql: string): DefaultValue {
  const tokens = withoutCasts(tokenize(sql));
  const [first, second] = tokens;
  if (first === undefined) return { kind: "expression", sql };
  const signed = tokens.length === 2 && (first.value === "-" || first.value === "+");
  if (signed && second?.kind === "number")
    return { kind: "number", text: `${first.value === "-" ? "-" : ""}${second.value}` };
  if (tokens.length === 1) return single(sql, first);
  return call(sql, tokens);
}

function single(sql: string, token: Token): DefaultValue {
  if (token.kind === "number") return { kind: "number", text: token.value };
  // E'…', B'…' and the like mean other texts than what stands there.
  const plain = sql.trim().startsWith("'") || sql.trim().startsWith("$");
  if (token.kind === "string")
    return plain ? { kind: "text", value: token.value } : { kind: "expression", sql };
  if (token.kind !== "word") return { kind: "expression", sql };
  const known = Object.hasOwn(words, token.value) ? words[token.value] : undefined;
  return known ?? { kind: "expression", sql };
}

const words: Readonly<Record<string, DefaultValue>> = {
  null: { kind: "null" },
  true: { kind: "boolean", value: true },
  false: { kind: "boolean", value: false },
  current_timestamp: { kind: "now", of: "timestamp" },
  localtimestamp: { kind: "now", of: "timestamp" },
  current_date: { kind: "now", of: "date" },
  current_time: { kind: "now", of: "time" },
  localtime: { kind: "now", of: "time" },
};

function call(sql: string, tokens: readonly Token[]): DefaultValue {
  const text = tokens
    .filter(({ value }) => value !== "pg_catalog" && value !== "." && value !== "public")
    .map(({ kind, value }) => (kind === "string" ? "'" : value))
    .join("");
  if (/^(?:now|transaction_timestamp|statement_timestamp|clock_timestamp)\(\)$/.test(text))
    return { kind: "now", of: "timestamp" };
  if (/^(?:gen_random_uuid|uuid_generate_v4)\(\)$/.test(text)) return { kind: "uuid" };
  const argument = tokens.find(({ kind }) => kind === "string");
  if (/^nextval\('(?:::(?:regclass|text))*\)$/.test(text) && argument)
    return { kind: "sequence", name: argument.value };
  return { kind: "expression", sql };
}

/** The tokens before the first `::` of the outermost level, without parentheses around them all. */
function withoutCasts(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  for (const [at, { value, kind }] of tokens.entries()) {
    if (kind === "string" || kind === "quoted") continue;
    if (value === "(") depth += 1;
    if (value === ")") depth -= 1;
    if (value === "::" && depth === 0 && isConstant(tokens.slice(0, at)))
      return unwrapped(tokens.slice(0, at));
  }
  return unwrapped(tokens);
}

function isConstant(tokens: readonly Token[]): boolean {
  const inner = unwrapped(tokens);
  return inner.length === 1 || (inner.length === 2 && inner[1]?.kind === "number");
}

function unwrapped(tokens: readonly Token[]): readonly Token[] {
  const wrapped =
    tokens.length > 2 &&
    tokens[0]?.value === "(" &&
    tokens.at(-1)?.value === ")" &&
    tokens.slice(1, -1).every(({ value }) => value !== "(" && value !== ")");
  return wrapped ? unwrapped(tokens.slice(1, -1)) : tokens;
}

/** The sequence that numbers a column, as `serial` makes it: the column's own, or one that belongs to no other. */
export function serialSequence(catalog: Catalog, column: ColumnRecord): SequenceRecord | undefined {
  if (column.default === null) return undefined;
  const value = defaultValue(column.default);
  if (value.kind !== "sequence") return undefined;
  const name = tokenize(value.name).at(-1)?.value;
  return catalog
    .all("sequence")
    .find(({ ownedBy, name: own }) => own === name && (ownedBy === null || ownedBy === column.id));
}

/** The sequences that number columns: languages that count rows by themselves need no more of them. */
export function serialSequenceIds(catalog: Catalog): ReadonlySet<string> {
  return new Set(catalog.all("column").flatMap((column) => serialSequence(catalog, column)?.id ?? []));
}
