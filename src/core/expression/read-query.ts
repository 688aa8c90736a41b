import { tokenize } from "../postgres/tokens.ts";
import { isKeyword, isMark, isWord, matchingMarks } from "./identifier.ts";
import { naturalName } from "./output-name.ts";
import type { Output, Query, Scope, Source } from "./query.ts";
import { readExpression } from "./read-expression.ts";
import { armEnd, readSelect } from "./read-select.ts";
import { type Around, isClause, opensQuery, type Range, type Reader, skip, splitAtCommas } from "./reader.ts";
import { rolesOf } from "./roles.ts";
import type { Unknown } from "./unknown.ts";

/**
 * Reads a query (SELECT, VALUES, WITH, set operations, nested) far enough to know what every name in it refers to.
 * By tokens rather than by pgsql-ast-parser, which fails on what pg_dump writes for views (joins in brackets) and
 * gives no places for aliases. What it cannot follow is answered as unknown, never guessed.
 */
export function readQuery(sql: string): Query | Unknown {
  const reader = readerOf(sql);
  const unbalanced = reader.tokens.some(
    (token, at) => token.kind === "punctuation" && "()[]".includes(token.value) && reader.match[at] === -1,
  );
  if (unbalanced) return { unknown: "Its brackets do not match." };
  const whole = { from: 0, to: reader.tokens.length };
  return found(reader, reader.query(whole, { outer: undefined, ctes: new Map(), named: true }));
}

/** Reads an expression that stands among the columns of given sources, subqueries included. */
export function readExpressionOver(sql: string, sources: readonly Source[]): Query | Unknown {
  const reader = readerOf(sql);
  const scope: Scope = { sources: [...sources], outer: undefined, ctes: new Map() };
  readExpression(reader, { from: 0, to: reader.tokens.length }, { scope });
  return found(reader, undefined);
}

function found(reader: Reader, outputs: Query["outputs"]): Query | Unknown {
  const problem = reader.problems[0];
  if (problem !== undefined) return { unknown: `${problem.charAt(0).toUpperCase()}${problem.slice(1)}.` };
  const { sql, tokens, references, targets, relations, shared, natural, fields } = reader;
  return { sql, tokens, references, targets, relations, shared, natural, fields, outputs };
}

function readerOf(sql: string): Reader {
  const tokens = tokenize(sql);
  const reader: Reader = {
    sql,
    tokens,
    match: matchingMarks(tokens),
    roles: rolesOf(tokens),
    references: [],
    targets: [],
    relations: [],
    shared: [],
    natural: [],
    fields: [],
    subqueries: new Map(),
    problems: [],
    query: (range, around) => readWith(reader, range, around),
  };
  return reader;
}

function readWith(reader: Reader, range: Range, around: Around): readonly Output[] | undefined {
  if (opensQuery(reader, range.from) && skip(reader, range.from) === range.to) {
    return reader.query({ from: range.from + 1, to: range.to - 1 }, around);
  }
  if (!isKeyword(reader.tokens[range.from], "with")) return readArms(reader, range, around);
  const ctes = new Map(around.ctes);
  const recursive = isKeyword(reader.tokens[range.from + 1], "recursive");
  let at = range.from + (recursive ? 2 : 1);
  for (let more = true; more && at < range.to; ) {
    at = readCommonTable(
      reader,
      { from: at, to: range.to },
      { around: { ...around, ctes }, ctes, recursive },
    );
    more = isMark(reader.tokens[at], ",");
    if (more) at += 1;
  }
  return readArms(reader, { from: at, to: range.to }, { ...around, ctes });
}

type CommonTables = {
  readonly around: Around;
  readonly ctes: Map<string, readonly Output[] | undefined>;
  readonly recursive: boolean;
};

/** `name [(columns)] AS [[NOT] MATERIALIZED] (query)`; answers the index behind it. */
function readCommonTable(reader: Reader, range: Range, { around, ctes, recursive }: CommonTables): number {
  const { tokens } = reader;
  const name = tokens[range.from];
  let at = range.from + 1;
  const columns: string[] = [];
  if (isMark(tokens[at], "(")) {
    const end = skip(reader, at);
    for (const part of splitAtCommas(reader, { from: at + 1, to: end - 1 })) {
      columns.push(tokens[part.from]?.value ?? "");
    }
    at = end;
  }
  while (at < range.to && !isMark(tokens[at], "(")) at += 1;
  if (!isWord(name) || !opensQuery(reader, at)) {
    reader.problems.push("a WITH query in it changes rows or cannot be read");
    return range.to;
  }
  const given = columns.map((column) => ({ name: column }));
  const inner = new Map(ctes);
  if (recursive) inner.set(name.value, columns.length > 0 ? given : undefined);
  const inside = { from: at + 1, to: reader.match[at] ?? range.to };
  const outputs = reader.query(inside, { outer: around.outer, ctes: inner, named: true });
  ctes.set(name.value, columns.length > 0 ? [...given, ...(outputs ?? []).slice(columns.length)] : outputs);
  const after = skip(reader, at);
  if (isKeyword(tokens[after], "search", "cycle")) reader.problems.push("it searches or detects cycles");
  return after;
}

/** The arms of UNION, INTERSECT and EXCEPT; the first names the columns. */
function readArms(reader: Reader, range: Range, around: Around): readonly Output[] | undefined {
  let outputs: readonly Output[] | undefined;
  const only = armEnd(reader, range) === range.to;
  for (let from = range.from, first = true; from < range.to; first = false) {
    const end = armEnd(reader, { from, to: range.to });
    const arm = { from, to: only ? end : withoutOrder(reader, { from, to: end }) };
    const read = readArm(reader, arm, { ...around, named: around.named && first });
    if (first) outputs = read;
    from = end + 1;
    while (isKeyword(reader.tokens[from], "all", "distinct") && end < range.to) from += 1;
  }
  return only ? outputs : outputs?.map((output) => ({ ...output, combined: true }));
}

/** ORDER BY behind a set operation speaks of output columns only. */
function withoutOrder(reader: Reader, range: Range): number {
  for (let at = range.from; at < range.to; at = skip(reader, at)) {
    if (isClause(reader, at, "order", "limit", "offset", "fetch")) return at;
  }
  return range.to;
}

function readArm(reader: Reader, range: Range, around: Around): readonly Output[] | undefined {
  const first = reader.tokens[range.from];
  if (opensQuery(reader, range.from)) {
    const close = reader.match[range.from] ?? range.to;
    return reader.query({ from: range.from + 1, to: close }, around);
  }
  if (isKeyword(first, "select")) return readSelect(reader, range, around);
  if (isKeyword(first, "values")) {
    const scope: Scope = { sources: [], outer: around.outer, ctes: around.ctes };
    readExpression(reader, { from: range.from + 1, to: range.to }, { scope });
    const row = { from: range.from + 2, to: skip(reader, range.from + 1) - 1 };
    return splitAtCommas(reader, row).map((_, index) => ({ name: `column${index + 1}` }));
  }
  reader.problems.push("it is not a SELECT that can be read");
  return undefined;
}

/** What PostgreSQL calls the result of an expression; undefined when it has no better word than `expr`. */
export function nameOfExpression(sql: string): string | undefined {
  const reader = readerOf(sql);
  return naturalName(reader, { from: 0, to: reader.tokens.length }).name;
}
