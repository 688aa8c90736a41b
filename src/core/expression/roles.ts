import type { Token } from "../postgres/tokens.ts";
import { chainAt, isKeyword, isMark, isReserved, isWord, matchingMarks } from "./identifier.ts";
import { typeEnd } from "./type-words.ts";

/**
 * What a token stands for. `name` may be a column (or a relation, where the grammar wants one); `label` is an alias
 * or a key word that only follows an operand; `field` is taken from a composite value, `(x).field`.
 */
export type Role = "name" | "function" | "type" | "label" | "field" | "keyword" | "literal" | "mark";

type Walk = {
  readonly tokens: readonly Token[];
  readonly match: readonly number[];
  readonly roles: Role[];
};

/**
 * Roles by one pass from left to right. The rule behind it: in an expression an operand is never followed by an
 * operand, so a word after a finished operand is an alias or a key word whatever it is called, and a word where an
 * operand is due is a name unless a bracket, a string or its own reservation says otherwise.
 */
export function rolesOf(tokens: readonly Token[]): readonly Role[] {
  const walk: Walk = { tokens, match: matchingMarks(tokens), roles: tokens.map(() => "mark") };
  for (let at = 0; at < tokens.length; ) at = step(walk, at);
  return walk.roles;
}

function step(walk: Walk, at: number): number {
  const token = walk.tokens[at];
  if (token === undefined) return at + 1;
  if (isWord(token)) return word(walk, at, token);
  if (isMark(token, "::"))
    return mark(walk, { from: at + 1, to: typeEnd(walk.tokens, at + 1), role: "type" });
  if (token.kind === "string" || token.kind === "number" || token.kind === "parameter")
    return literal(walk, at);
  return at + 1;
}

function mark(
  walk: Walk,
  range: { readonly from: number; readonly to: number; readonly role: Role },
): number {
  walk.roles.fill(range.role, range.from, range.to);
  return Math.max(range.to, range.from);
}

/** `interval '1' day to second`: the fields belong to the literal. */
function literal(walk: Walk, at: number): number {
  const { tokens } = walk;
  walk.roles[at] = "literal";
  let to = at + 1;
  if (!isKeyword(tokens[at - 1], "interval")) return to;
  while (isKeyword(tokens[to], "year", "month", "day", "hour", "minute", "second", "to")) to += 1;
  return mark(walk, { from: at, to, role: "literal" });
}

function word(walk: Walk, at: number, token: Token): number {
  const { tokens } = walk;
  const before = tokens[at - 1];
  if (isMark(before, ".")) return mark(walk, { from: at, to: chainAt(tokens, at).to, role: "field" });
  if (isKeyword(before, "as")) return afterAs(walk, at);
  if (isKeyword(before, "collate")) return mark(walk, { from: at, to: chainAt(tokens, at).to, role: "type" });
  if (isKeyword(token, "at") && isKeyword(tokens[at + 1], "time") && isKeyword(tokens[at + 2], "zone")) {
    return mark(walk, { from: at, to: at + 3, role: "keyword" });
  }
  if (isOperatorWord(walk, at))
    return mark(walk, { from: at, to: (walk.match[at + 1] ?? at) + 1, role: "keyword" });
  const chain = chainAt(tokens, at);
  const typed = typeEnd(tokens, at);
  if (tokens[typed]?.kind === "string" && !isReserved(token) && !finished(walk, at - 1)) {
    return mark(walk, { from: at, to: typed, role: "type" });
  }
  return mark(walk, { from: at, to: chain.to, role: roleOfChain(walk, at, chain.to) });
}

function roleOfChain(walk: Walk, at: number, to: number): Role {
  const { tokens } = walk;
  const token = tokens[at];
  if (token === undefined) return "keyword";
  const alone = to === at + 1;
  if (alone && isReserved(token) && !(isMark(tokens[to], "(") && !isOperand(token))) return "keyword";
  if (alone && isContextual(walk, at)) return "keyword";
  if (finished(walk, at - 1)) return "label";
  if (isMark(tokens[to], "(")) return "function";
  return "name";
}

/** Words that take a bracketed operand without being functions. */
function isOperand(token: Token): boolean {
  return isKeyword(
    token,
    ...["and", "any", "all", "some", "array", "case", "distinct", "else", "in", "is", "like", "ilike", "not"],
    ...["on", "or", "select", "similar", "then", "using", "when", "where", "having", "from", "as", "with"],
    ...["union", "except", "intersect", "limit", "offset", "lateral", "order", "group", "only", "check"],
  );
}

/** Key words that could also be names but stand where only the key word can. */
function isContextual(walk: Walk, at: number): boolean {
  const { tokens } = walk;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (isKeyword(next, "by") || isMark(next, "=>") || isMark(next, ":=")) return true;
  if (isKeyword(tokens[at], "by") && isKeyword(before, "partition", "order", "group")) return true;
  if (isKeyword(before, "asc", "desc", "is", "over", "fetch")) return true;
  if (isKeyword(before, "nulls") && isKeyword(tokens[at], "first", "last")) return true;
  if (isKeyword(before, "not") && isKeyword(tokens[at - 2], "is")) return true;
  return isMark(before, "(") && isKeyword(tokens[at - 2], "extract") && isKeyword(next, "from");
}

/** `AS` gives a type inside CAST and a label elsewhere; `AS (` and `AS MATERIALIZED` belong to WITH. */
function afterAs(walk: Walk, at: number): number {
  const { tokens } = walk;
  const cast = isKeyword(tokens[enclosing(walk, at) - 1], "cast");
  if (cast) return mark(walk, { from: at, to: typeEnd(tokens, at), role: "type" });
  return mark(walk, { from: at, to: at + 1, role: "label" });
}

/** Index of the bracket around a token; -1 outside of all. */
function enclosing(walk: Walk, at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) {
    const other = walk.match[i] ?? -1;
    if (other > i) return i;
    if (other >= 0) i = other;
  }
  return -1;
}

/** `OPERATOR(pg_catalog.+)`. */
function isOperatorWord(walk: Walk, at: number): boolean {
  return (
    isKeyword(walk.tokens[at], "operator") &&
    isMark(walk.tokens[at + 1], "(") &&
    (walk.match[at + 1] ?? -1) > at
  );
}

/** Key words that are operands, or end one. */
const valueWords = [
  ...["end", "null", "true", "false", "current_date", "current_time", "current_timestamp", "localtime"],
  ...[
    "localtimestamp",
    "current_user",
    "session_user",
    "current_role",
    "user",
    "current_catalog",
    "current_schema",
  ],
];

/** Whether an operand ends at a token. */
function finished(walk: Walk, at: number): boolean {
  const token = walk.tokens[at];
  if (token === undefined) return false;
  const role = walk.roles[at];
  if (role === "name" || role === "type" || role === "field") return true;
  if (role === "literal") return true;
  if (role === "keyword") return isKeyword(token, ...valueWords);
  return (isMark(token, ")") && !closesDistinctOn(walk, at)) || isMark(token, "]");
}

/** `DISTINCT ON (…)` goes in front of the first operand. */
function closesDistinctOn({ match, tokens }: Walk, at: number): boolean {
  const open = match[at] ?? -1;
  return isKeyword(tokens[open - 1], "on") && isKeyword(tokens[open - 2], "distinct");
}
