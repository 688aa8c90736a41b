import { type Role, rolesOf } from "../../expression/roles.ts";
import { typeEnd } from "../../expression/type-words.ts";
import { type Token, tokenize } from "../../postgres/tokens.ts";
import type { Dialect } from "./dialect.ts";

type Piece = { readonly token: Token; readonly role: Role };

type Wish = {
  readonly dialect: Dialect;
  /** The name of a column there, by its name here; undefined for what is no column of the table. */
  readonly columnName: (name: string) => string | undefined;
};

/** Key words that mean the same everywhere. */
const common = new Set("and or not is null true false in between case when then else end".split(" "));

/**
 * An expression in another database's SQL: columns renamed and quoted, casts that change nothing dropped,
 * `= ANY (ARRAY[…])` as IN. Undefined when anything in it is not known to mean the same there.
 */
export function portable(sql: string, { dialect, columnName }: Wish): string | undefined {
  const pieces = withLists(withoutCasts(sql));
  const words = pieces?.map((piece) => spelled(sql, piece, { dialect, columnName }));
  if (pieces === undefined || words === undefined) return undefined;
  let text = "";
  for (const [at, word] of words.entries()) {
    if (word === undefined) return undefined;
    text += (needsSpace(pieces, at) ? " " : "") + word;
  }
  return text;
}

function needsSpace(pieces: readonly Piece[], at: number): boolean {
  const [before, here] = [pieces[at - 1], pieces[at]];
  if (before === undefined || here === undefined) return false;
  if (before.token.value === "(" && before.role === "mark") return false;
  if (here.role === "mark" && [")", ","].includes(here.token.value)) return false;
  return !(here.token.value === "(" && before.role === "function");
}

function spelled(sql: string, { token, role }: Piece, { dialect, columnName }: Wish): string | undefined {
  switch (role) {
    case "name": {
      const name = columnName(token.value);
      return name === undefined ? undefined : dialect.quote(name);
    }
    case "function":
      return Object.hasOwn(dialect.functions, token.value) ? dialect.functions[token.value] : undefined;
    case "keyword":
      return token.kind === "word" && (common.has(token.value) || dialect.words.has(token.value))
        ? token.value.toUpperCase()
        : undefined;
    case "literal":
      return literal(sql, token, dialect);
    case "mark":
      return mark(token.value, dialect);
    case "type":
    case "label":
    case "field":
      return undefined;
  }
}

function literal(sql: string, token: Token, dialect: Dialect): string | undefined {
  if (token.kind === "number") return /^[\d.]+(e[+-]?\d+)?$/i.test(token.value) ? token.value : undefined;
  // E'…' and the like have other rules.
  return token.kind === "string" && sql[token.start] === "'" ? dialect.text(token.value) : undefined;
}

function mark(value: string, { operators }: Dialect): string | undefined {
  if (value === "!=") return "<>";
  if (["(", ")", ",", "=", "<>", "<", "<=", ">", ">=", "+", "-", "*"].includes(value)) return value;
  return operators.has(value) ? value : undefined;
}

const fromText = new Set(
  `text varchar character bpchar numeric decimal integer int int2 int4 int8 bigint smallint date timestamp timestamptz
  boolean bool uuid citext`.split(/\s+/),
);
const fromAnything = new Set(["text", "varchar", "character", "bpchar", "numeric"]);

/** Undefined when a cast changes the value. */
function withoutCasts(sql: string): readonly Piece[] | undefined {
  const tokens = tokenize(sql);
  const roles = rolesOf(tokens);
  const kept: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    const cast = token?.value === "::" && token.kind === "punctuation";
    if (cast && !isHarmless(tokens, at)) return undefined;
    if (token && !cast) kept.push({ token, role: roles[at] ?? "mark" });
    at = cast ? typeEnd(tokens, at + 1) : at + 1;
  }
  return kept;
}

/** Whether the cast at `::` leaves the value as it is for comparisons. */
function isHarmless(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const constant = before?.kind === "string" || before?.kind === "number" || before?.value === "]";
  return (constant ? fromText : fromAnything).has(tokens[at + 1]?.value ?? "");
}

/** `= ANY (ARRAY[…])` is IN, `<> ALL (ARRAY[…])` is NOT IN. */
function withLists(pieces: readonly Piece[] | undefined): readonly Piece[] | undefined {
  if (pieces === undefined) return undefined;
  const value = (at: number): string => pieces[at]?.token.value ?? "";
  for (let at = 0; at < pieces.length; at += 1) {
    const any = value(at) === "=" && value(at + 1) === "any";
    const all = value(at) === "<>" && value(at + 1) === "all";
    if (!any && !all) continue;
    let open = at + 2;
    while (value(open) === "(") open += 1;
    const depth = open - at - 2;
    const close = pieces.findIndex((piece, from) => from > open && piece.token.value === "]");
    const closed = pieces.slice(close + 1, close + 1 + depth).every(({ token }) => token.value === ")");
    if (value(open) !== "array" || value(open + 1) !== "[" || close < 0 || !closed) return undefined;
    const list = [
      ...(all ? [word("not")] : []),
      ...[word("in"), brace("(")],
      ...pieces.slice(open + 2, close),
      brace(")"),
    ];
    return withLists([...pieces.slice(0, at), ...list, ...pieces.slice(close + 1 + depth)]);
  }
  return pieces;
}

function word(value: string): Piece {
  return { token: { kind: "word", value, start: 0, end: 0 }, role: "keyword" };
}

function brace(value: string): Piece {
  return { token: { kind: "punctuation", value, start: 0, end: 0 }, role: "mark" };
}

/** The columns that an expression mentions, by their names, if every name in it is one. */
export function mentionedColumns(sql: string): ReadonlySet<string> {
  const tokens = tokenize(sql);
  const roles = rolesOf(tokens);
  return new Set(tokens.flatMap(({ value }, at) => (roles[at] === "name" ? [value] : [])));
}

/** A domain's check with the column in place of VALUE. */
export function aboutColumn(sql: string, columnName: string): string {
  const quoted = `"${columnName.replaceAll('"', '""')}"`;
  let text = sql;
  for (const { kind, value, start, end } of tokenize(sql).toReversed()) {
    if (kind === "word" && value === "value") text = text.slice(0, start) + quoted + text.slice(end);
  }
  return text;
}
