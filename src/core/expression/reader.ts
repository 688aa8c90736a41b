import type { Token } from "../postgres/tokens.ts";
import { isKeyword, isMark } from "./identifier.ts";
import type { Output, Query, Reference, Scope, Target } from "./query.ts";
import type { Role } from "./roles.ts";

/** A stretch of tokens: from the first to behind the last. */
export type Range = { readonly from: number; readonly to: number };

type Growing<T> = T extends readonly (infer U)[] ? U[] : T;

/** What the parts of the query reader share: the tokens, and what was found so far. */
export type Reader = {
  readonly sql: string;
  readonly tokens: readonly Token[];
  readonly match: readonly number[];
  readonly roles: readonly Role[];
  readonly references: Reference[];
  readonly targets: Target[];
  readonly relations: Growing<Query["relations"]>;
  readonly shared: Growing<Query["shared"]>;
  readonly natural: Scope[];
  readonly fields: Token[];
  /** What subqueries within expressions give, by the index of their bracket. */
  readonly subqueries: Map<number, readonly Output[] | undefined>;
  /** What could not be read, first one first. */
  readonly problems: string[];
  /** Reads a query and answers its output columns; `named` when somebody sees their names. */
  readonly query: (range: Range, around: Around) => readonly Output[] | undefined;
};

/** What a query sees from outside. */
export type Around = {
  readonly outer: Scope | undefined;
  readonly ctes: Scope["ctes"];
  readonly named: boolean;
};

/** Index behind a bracket's partner, or the next index. */
export function skip(reader: Reader, at: number): number {
  const other = reader.match[at] ?? -1;
  return other > at ? other + 1 : at + 1;
}

/** The first index at this level where a test holds; the end when nowhere. */
export function findAtLevel(reader: Reader, range: Range, test: (at: number) => boolean): number {
  for (let at = range.from; at < range.to; at = skip(reader, at)) if (test(at)) return at;
  return range.to;
}

/** The parts of a range between commas of its own level. */
export function splitAtCommas(reader: Reader, range: Range): readonly Range[] {
  const parts: Range[] = [];
  for (let from = range.from; from < range.to; ) {
    const to = findAtLevel(reader, { from, to: range.to }, (at) => isMark(reader.tokens[at], ","));
    parts.push({ from, to });
    from = to + 1;
  }
  return parts;
}

/** Whether the bracket that opens at a token holds a query rather than an expression or a join. */
export function opensQuery(reader: Reader, at: number): boolean {
  const { tokens, match } = reader;
  const close = match[at] ?? -1;
  if (!isMark(tokens[at], "(") || close < at) return false;
  if (isKeyword(tokens[at + 1], "select", "with", "values", "table")) return true;
  if (!opensQuery(reader, at + 1)) return false;
  const after = skip(reader, at + 1);
  return (
    after === close || isKeyword(tokens[after], "union", "intersect", "except", "order", "limit", "offset")
  );
}

/** Whether a token is the key word, not a name that happens to be spelled so. */
export function isClause(reader: Reader, at: number, ...words: readonly string[]): boolean {
  return reader.roles[at] === "keyword" && isKeyword(reader.tokens[at], ...words);
}
