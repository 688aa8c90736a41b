import { type Token, tokenize } from "../postgres/tokens.ts";
import {
  type Chain,
  chainAt,
  isKeyword,
  isMark,
  isReserved,
  isWord,
  matchingMarks,
  nameLike,
} from "./identifier.ts";
import type { ColumnRename } from "./rename-column-in-query.ts";
import { renameColumnInCondition } from "./rename-in-condition.ts";
import {
  changedName,
  type NameChange,
  type NamespacedName,
  renameRelationInExpression,
} from "./rename-name-in-sql.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";
import { isUnknown, type Rewritten, type Unknown } from "./unknown.ts";

const beforeRelation = [
  ...[
    "on",
    "table",
    "into",
    "from",
    "join",
    "update",
    "references",
    "only",
    "view",
    "sequence",
    "type",
    "of",
  ],
  ...[
    "domain",
    "exists",
    "returns",
    "setof",
    "inherits",
    "like",
    "truncate",
    "function",
    "procedure",
    "trigger",
  ],
];

/**
 * Follows a renamed relation, type or function in a statement that is kept as text: names with their namespace
 * everywhere, names without one where a statement names its object or a type. Strings change only where they name
 * a relation.
 */
export function renameNameInStatement(sql: string, change: NameChange): string {
  const tokens = tokenize(sql);
  const edits: TextEdit[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!isWord(token)) at += 1;
    else {
      const chain = chainAt(tokens, at);
      const edit = nameEdit(tokens, chain, change);
      if (edit) edits.push(edit);
      at = chain.to;
    }
  }
  return renameRelationInExpression(applyEdits(sql, edits), change);
}

function nameEdit(tokens: readonly Token[], chain: Chain, change: NameChange): TextEdit | undefined {
  const [first, second] = chain.parts;
  if (!first) return undefined;
  const before = tokens[chain.from - 1];
  const named = isKeyword(before, ...beforeRelation) || isMark(before, "::") || isTypePlace(tokens, chain);
  const bare = change.bare && (named || chain.parts.length > 1 || chain.star);
  const own = { ...change, bare };
  const qualified = second && first.value === change.from.namespace && second.value === change.from.name;
  const parts = qualified ? [first, second] : [first];
  const text = changedName(parts, own);
  const end = parts.at(-1)?.end ?? first.end;
  return text === undefined ? undefined : { start: first.start, end, text };
}

/** The last word of a parameter or column definition is its type. */
function isTypePlace(tokens: readonly Token[], chain: Chain): boolean {
  const next = tokens[chain.to];
  const before = tokens[chain.from - 1];
  const ends =
    next === undefined ||
    isMark(next, ",") ||
    isMark(next, ")") ||
    isMark(next, "[") ||
    isMark(next, "=") ||
    isKeyword(next, "default");
  return ends && isWord(before) && !isReserved(before);
}

/** A column's rename in a statement of its table that is kept as text. */
export type StatementRename = ColumnRename & { readonly table: NamespacedName };

/** Follows a renamed column in a kept statement; a statement with queries of its own is unknown, but for policies. */
export function renameColumnInStatement(sql: string, rename: StatementRename): Rewritten | Unknown {
  const tokens = tokenize(sql);
  if (!tokens.some((token) => isWord(token) && token.value === rename.column)) return { sql };
  if (isKeyword(tokens[0], "create") && isKeyword(tokens[1], "policy")) return inPolicy(sql, tokens, rename);
  if (tokens.some((token) => isKeyword(token, "select", "insert", "update", "delete"))) {
    const grants = isKeyword(tokens[0], "grant", "revoke");
    if (!grants) return { unknown: "It has a query of its own." };
  }
  const edits = chainsOf(tokens).flatMap((chain) => columnEdit(tokens, chain, rename));
  return { sql: applyEdits(sql, edits) };
}

function chainsOf(tokens: readonly Token[]): readonly Chain[] {
  const chains: Chain[] = [];
  for (let at = 0; at < tokens.length; ) {
    const chain = isWord(tokens[at]) ? chainAt(tokens, at) : undefined;
    if (chain) chains.push(chain);
    at = chain ? chain.to : at + 1;
  }
  return chains;
}

const beforeOtherNames = [
  "constraint",
  "policy",
  "trigger",
  "index",
  "statistics",
  "to",
  "rule",
  "collate",
  "as",
  "with",
];

function columnEdit(tokens: readonly Token[], chain: Chain, rename: StatementRename): readonly TextEdit[] {
  const last = chain.parts.at(-1);
  const before = tokens[chain.from - 1];
  if (last?.value !== rename.column || isMark(tokens[chain.to], "(")) return [];
  const qualifier = chain.parts.at(-2)?.value;
  if (
    qualifier === undefined
      ? isKeyword(before, ...beforeOtherNames, ...beforeRelation)
      : qualifier !== rename.table.name
  )
    return [];
  if (isMark(before, "::")) return [];
  return [{ start: last.start, end: last.end, text: nameLike(last, rename.to) }];
}

/** The conditions of a policy are expressions over its table, subqueries and all. */
function inPolicy(sql: string, tokens: readonly Token[], rename: StatementRename): Rewritten | Unknown {
  const match = matchingMarks(tokens);
  const edits: TextEdit[] = [];
  for (const [at, token] of tokens.entries()) {
    const open = tokens[at + 1];
    const close = tokens[match[at + 1] ?? -1];
    if (!isKeyword(token, "using", "check") || !isMark(open, "(") || !open || !close) continue;
    const text = sql.slice(open.end, close.start);
    const renamed = renameColumnInCondition(text, rename.table, rename);
    if (isUnknown(renamed)) return renamed;
    edits.push({ start: open.end, end: close.start, text: renamed.sql });
  }
  return { sql: applyEdits(sql, outermost(edits)) };
}

/** A subquery's USING lies inside the condition around it, which has already taken care of it. */
function outermost(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter(
    (edit) => !edits.some((other) => other !== edit && other.start <= edit.start && edit.end <= other.end),
  );
}
