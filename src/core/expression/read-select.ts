import type { Token } from "../postgres/tokens.ts";
import { type Chain, chainAt, isKeyword, isMark, isWord } from "./identifier.ts";
import { naturalName } from "./output-name.ts";
import type { Output, Scope } from "./query.ts";
import { readExpression } from "./read-expression.ts";
import { readFrom } from "./read-from.ts";
import {
  type Around,
  findAtLevel,
  isClause,
  type Range,
  type Reader,
  skip,
  splitAtCommas,
} from "./reader.ts";

const clauseWords = [
  "from",
  "where",
  "group",
  "having",
  "window",
  "order",
  "limit",
  "offset",
  "fetch",
  "for",
];

/** Reads `SELECT …` up to the end of its clauses and answers its output columns. */
export function readSelect(reader: Reader, range: Range, around: Around): readonly Output[] {
  const scope: Scope = { sources: [], outer: around.outer, ctes: around.ctes };
  const clauses = clausesOf(reader, range);
  const from = clauses.find((clause) => isKeyword(reader.tokens[clause.from], "from"));
  if (from) readFrom(reader, { from: from.from + 1, to: from.to }, scope);
  const list = { from: afterDistinct(reader, range.from + 1, scope), to: clauses[0]?.from ?? range.to };
  const outputs = splitAtCommas(reader, list).map((item) => readTarget(reader, item, { scope, around }));
  for (const clause of clauses) readClause(reader, clause, { scope, outputs });
  return outputs;
}

/** The clauses behind the select list, each from its key word to the next. */
function clausesOf(reader: Reader, range: Range): readonly Range[] {
  const starts: number[] = [];
  for (let at = range.from + 1; at < range.to; at = skip(reader, at)) {
    if (isClause(reader, at, ...clauseWords) && !isDistinctFrom(reader, at)) starts.push(at);
  }
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? range.to }));
}

/** `IS [NOT] DISTINCT FROM`. */
function isDistinctFrom(reader: Reader, at: number): boolean {
  return isKeyword(reader.tokens[at - 1], "distinct") && isKeyword(reader.tokens[at - 2], "is", "not");
}

function afterDistinct(reader: Reader, at: number, scope: Scope): number {
  if (isKeyword(reader.tokens[at], "all")) return at + 1;
  if (!isKeyword(reader.tokens[at], "distinct")) return at;
  if (!isKeyword(reader.tokens[at + 1], "on")) return at + 1;
  const end = skip(reader, at + 2);
  readExpression(reader, { from: at + 3, to: end - 1 }, { scope });
  return end;
}

function readClause(
  reader: Reader,
  clause: Range,
  { scope, outputs }: { readonly scope: Scope; readonly outputs: readonly Output[] },
): void {
  const { tokens } = reader;
  if (isKeyword(tokens[clause.from], "from")) return;
  if (isKeyword(tokens[clause.from], "for")) {
    reader.problems.push("it locks rows");
    return;
  }
  if (!isKeyword(tokens[clause.from], "order")) {
    readExpression(reader, { from: clause.from + 1, to: clause.to }, { scope });
    return;
  }
  for (const item of splitAtCommas(reader, { from: clause.from + 2, to: clause.to })) {
    if (!isOutput(reader, item, outputs)) readExpression(reader, item, { scope });
  }
}

/** In ORDER BY a name alone means an output column first, unlike anywhere else. */
function isOutput(reader: Reader, item: Range, outputs: readonly Output[]): boolean {
  const token = reader.tokens[item.from];
  const next = reader.tokens[item.from + 1];
  const alone =
    isWord(token) && (item.to === item.from + 1 || isKeyword(next, "asc", "desc", "nulls", "using"));
  return alone && outputs.some((output) => "name" in output && output.name === token.value);
}

type ListContext = { readonly scope: Scope; readonly around: Around };

function readTarget(reader: Reader, item: Range, context: ListContext): Output {
  const star = starOf(reader, item);
  if (star) return readStar(reader, { item, star }, context);
  const { scope, around } = context;
  const { label, end } = labelOf(reader, item);
  readExpression(reader, { from: item.from, to: end }, { scope, named: around.named && !label });
  const natural = naturalName(reader, { from: item.from, to: end });
  const bare = natural.by?.from === item.from && natural.by.to === end;
  if (around.named) {
    reader.targets.push({ last: end - 1, label, namedBy: natural.by, bare, star: undefined, scope });
  }
  const name = label?.value ?? natural.name;
  if (bare && natural.by) return { name, column: { chain: natural.by, scope } };
  return name === undefined && natural.inner ? { name, inner: natural.inner } : { name };
}

function labelOf(
  reader: Reader,
  { from, to }: Range,
): { readonly label: Token | undefined; readonly end: number } {
  if (reader.roles[to - 1] !== "label" || to - from < 2) return { label: undefined, end: to };
  const written = isKeyword(reader.tokens[to - 2], "as");
  return { label: reader.tokens[to - 1], end: to - (written ? 2 : 1) };
}

function readStar(
  reader: Reader,
  { item, star }: { readonly item: Range; readonly star: Chain | "*" },
  { scope, around }: ListContext,
): Output {
  const of = star === "*" ? undefined : star.parts.at(-1)?.value;
  if (star !== "*") reader.references.push({ chain: star, scope });
  if (around.named) {
    const place = { first: item.from, of };
    reader.targets.push({
      last: item.to - 1,
      label: undefined,
      namedBy: undefined,
      bare: false,
      star: place,
      scope,
    });
  }
  return of === undefined ? { star: scope } : { star: scope, of };
}

function starOf(reader: Reader, item: Range): Chain | "*" | undefined {
  const token = reader.tokens[item.from];
  if (isMark(token, "*") && item.to === item.from + 1) return "*";
  if (!isWord(token)) return undefined;
  const chain = chainAt(reader.tokens, item.from);
  return chain.star && chain.to === item.to ? chain : undefined;
}

/** Where a set operation or the end stops an arm of a query. */
export function armEnd(reader: Reader, range: Range): number {
  return findAtLevel(reader, range, (at) => isClause(reader, at, "union", "intersect", "except"));
}
