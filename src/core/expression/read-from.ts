import { chainAt, isKeyword, isMark, isWord } from "./identifier.ts";
import type { Output, Scope, Source } from "./query.ts";
import { readExpression } from "./read-expression.ts";
import { isClause, opensQuery, type Range, type Reader, skip, splitAtCommas } from "./reader.ts";

const joinWords = ["join", "inner", "left", "right", "full", "cross", "natural"];

/** Puts the items of a FROM list into a scope and reads the conditions between them. */
export function readFrom(reader: Reader, range: Range, scope: Scope): void {
  const conditions: Range[] = [];
  readItems(reader, range, { scope, conditions });
  for (const condition of conditions) readExpression(reader, condition, { scope });
}

type Reading = { readonly scope: Scope; readonly conditions: Range[] };

function readItems(reader: Reader, range: Range, reading: Reading): void {
  for (let at = range.from; at < range.to; ) {
    const { tokens } = reader;
    if (isMark(tokens[at], ",")) at += 1;
    else if (isKeyword(tokens[at], "natural")) {
      reader.natural.push(reading.scope);
      at += 1;
    } else if (isKeyword(tokens[at], ...joinWords, "outer")) at += 1;
    else if (isKeyword(tokens[at], "on")) at = readOn(reader, { from: at + 1, to: range.to }, reading);
    else if (isKeyword(tokens[at], "using")) at = readUsing(reader, at, reading.scope);
    else at = readItem(reader, { from: at, to: range.to }, reading);
  }
}

function readOn(reader: Reader, { from, to }: Range, { conditions }: Reading): number {
  let end = from;
  while (end < to && !isMark(reader.tokens[end], ",") && !startsJoin(reader, end)) end = skip(reader, end);
  conditions.push({ from, to: end });
  return end;
}

function startsJoin(reader: Reader, at: number): boolean {
  return isClause(reader, at, ...joinWords, "on", "using");
}

function readUsing(reader: Reader, at: number, scope: Scope): number {
  const open = at + 1;
  const end = skip(reader, open);
  for (const part of splitAtCommas(reader, { from: open + 1, to: end - 1 })) {
    const token = reader.tokens[part.from];
    if (token) reader.shared.push({ token, scope });
  }
  if (!isKeyword(reader.tokens[end], "as")) return end;
  reader.problems.push("it gives a name to the columns of a join");
  return end + 2;
}

function readItem(reader: Reader, range: Range, reading: Reading): number {
  const { tokens } = reader;
  const lateral = isKeyword(tokens[range.from], "lateral");
  const start = lateral || isKeyword(tokens[range.from], "only") ? range.from + 1 : range.from;
  if (opensQuery(reader, start))
    return readSubquery(reader, { from: start, to: range.to }, { ...reading, lateral });
  if (isMark(tokens[start], "(")) return readJoinInBrackets(reader, { from: start, to: range.to }, reading);
  if (isWord(tokens[start])) {
    const chain = chainAt(tokens, start);
    return isMark(tokens[chain.to], "(") || isKeyword(tokens[start], "rows")
      ? readFunction(reader, { from: start, to: range.to }, reading)
      : readRelation(reader, { from: start, to: range.to }, reading);
  }
  reader.problems.push("its FROM clause has an item that cannot be read");
  return range.to;
}

function readSubquery(
  reader: Reader,
  range: Range,
  { scope, lateral }: Reading & { readonly lateral: boolean },
): number {
  const outer = lateral ? scope : scope.outer;
  const inside = { from: range.from + 1, to: reader.match[range.from] ?? range.to };
  const outputs = reader.query(inside, { outer, ctes: scope.ctes, named: true });
  const alias = readAlias(reader, { from: inside.to + 1, to: range.to });
  scope.sources.push({ ...sourceOf(alias, ""), outputs });
  return alias.end;
}

function readJoinInBrackets(reader: Reader, range: Range, reading: Reading): number {
  const close = reader.match[range.from] ?? range.to;
  readItems(reader, { from: range.from + 1, to: close }, reading);
  const alias = readAlias(reader, { from: close + 1, to: range.to });
  if (alias.name !== undefined) reader.problems.push("it gives a name to a join");
  return alias.end;
}

function readFunction(reader: Reader, range: Range, { scope, conditions }: Reading): number {
  const chain = chainAt(reader.tokens, range.from);
  let end = chain.to;
  while (end < range.to && !isMark(reader.tokens[end], "(")) end += 1;
  const close = reader.match[end] ?? range.to;
  conditions.push({ from: end + 1, to: close });
  let after = close + 1;
  if (isKeyword(reader.tokens[after], "with") && isKeyword(reader.tokens[after + 1], "ordinality"))
    after += 2;
  const alias = readAlias(reader, { from: after, to: range.to });
  scope.sources.push(sourceOf(alias, chain.parts.at(-1)?.value ?? ""));
  return alias.end;
}

function readRelation(reader: Reader, range: Range, { scope, conditions }: Reading): number {
  const chain = chainAt(reader.tokens, range.from);
  const name = chain.parts.at(-1)?.value ?? "";
  const after = isMark(reader.tokens[chain.to], "*") ? chain.to + 1 : chain.to;
  const alias = readAlias(reader, { from: after, to: range.to });
  if (chain.parts.length === 1 && scope.ctes.has(name)) {
    scope.sources.push({ ...sourceOf(alias, name), outputs: scope.ctes.get(name) });
  } else {
    const source: Source = { ...sourceOf(alias, name), relation: chain };
    scope.sources.push(source);
    reader.relations.push({ source, chain, scope });
  }
  if (!isKeyword(reader.tokens[alias.end], "tablesample")) return alias.end;
  const open = chainAt(reader.tokens, alias.end + 1).to;
  conditions.push({ from: open, to: skip(reader, open) });
  return skip(reader, open);
}

type Alias = { readonly name: string | undefined; readonly columns: readonly string[]; readonly end: number };

/** `[AS] name [(column, …)]`, also the typed columns of a function's alias. */
function readAlias(reader: Reader, { from, to }: Range): Alias {
  const { tokens } = reader;
  const written = isKeyword(tokens[from], "as");
  const at = written ? from + 1 : from;
  const token = tokens[at];
  const none = { name: undefined, columns: [], end: from };
  if (at >= to) return none;
  if (written && isMark(token, "(")) return { ...none, end: skip(reader, at) };
  if (!isWord(token) || (!written && reader.roles[at] === "keyword")) return none;
  if (!isMark(tokens[at + 1], "(")) return { name: token.value, columns: [], end: at + 1 };
  const end = skip(reader, at + 1);
  const columns = splitAtCommas(reader, { from: at + 2, to: end - 1 }).flatMap(
    (part) => tokens[part.from]?.value ?? [],
  );
  return { name: token.value, columns, end };
}

function sourceOf(alias: Alias, ownName: string): Source {
  const outputs: readonly Output[] | undefined = undefined;
  return {
    name: alias.name ?? ownName,
    aliased: alias.name !== undefined,
    relation: undefined,
    columnAliases: alias.columns,
    outputs,
  };
}
