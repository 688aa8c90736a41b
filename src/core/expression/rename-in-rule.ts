import { type Token, tokenize } from "../postgres/tokens.ts";
import { type Chain, chainAt, isKeyword, isMark, isWord, matchingMarks, nameLike } from "./identifier.ts";
import type { ColumnRename } from "./rename-column-in-query.ts";
import type { RelationLookup } from "./resolve.ts";
import { applyEdits, type TextEdit } from "./text-edit.ts";
import type { Rewritten, Unknown } from "./unknown.ts";

/** Follows a renamed column of a rule's own relation: `new.a` and `old.a`. */
export function renameColumnOfRow(
  sql: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const tokens = tokenize(sql);
  const edits = chainsOf(tokens, 0, tokens.length).flatMap(({ parts }): readonly TextEdit[] => {
    const [row, column] = parts;
    const isOfRow = row?.kind === "word" && (row.value === "new" || row.value === "old");
    return isOfRow && column?.value === from
      ? [{ start: column.start, end: column.end, text: nameLike(column, to) }]
      : [];
  });
  return applyEdits(sql, edits);
}

/**
 * Follows a renamed column in the actions of a rule. An action that reads nothing but its own table, and the lists of
 * columns of INSERT, can be followed; what reads several relations under the same words is unknown.
 */
export function renameColumnInActions(sql: string, rename: ColumnRename): Rewritten | Unknown {
  const tokens = tokenize(sql);
  const edits: TextEdit[] = [];
  for (const { from, to } of actionsOf(tokens)) {
    const found = editsOfAction(tokens, { from, to, rename });
    if ("unknown" in found) return found;
    edits.push(...found.edits);
  }
  return { sql: applyEdits(sql, edits) };
}

type Range = { readonly from: number; readonly to: number };

/** The commands of `(a; b)`, or the only one. */
function actionsOf(tokens: readonly Token[]): readonly Range[] {
  const match = matchingMarks(tokens);
  const isList = isMark(tokens[0], "(") && match[0] === tokens.length - 1;
  const whole = isList ? { from: 1, to: tokens.length - 1 } : { from: 0, to: tokens.length };
  const ends = tokens.flatMap((token, at) =>
    isMark(token, ";") && at >= whole.from && at < whole.to ? [at] : [],
  );
  return [...ends, whole.to].map((to, at) => ({ from: at === 0 ? whole.from : (ends[at - 1] ?? 0) + 1, to }));
}

type Action = Range & { readonly rename: ColumnRename };

function editsOfAction(
  tokens: readonly Token[],
  { from, rename, to }: Action,
): { readonly edits: readonly TextEdit[] } | Unknown {
  const chains = chainsOf(tokens, from, to);
  const meant = chains.filter(({ parts }) => parts.at(-1)?.value === rename.column && !isOfRow(parts));
  const [target, ...others] = chains.filter((chain) => isRelationPlace(tokens, chain));
  const isOurs: IsOurs = (parts) =>
    rename.lookup(parts.at(-2)?.value, parts.at(-1)?.value ?? "")?.id === rename.relation;
  if (!target || ![target, ...others].some(({ parts }) => isOurs(parts))) return { edits: [] };
  const edits: TextEdit[] = [];
  for (const chain of meant) {
    const last = chain.parts.at(-1);
    const means = meaningOf(tokens, chain, { target, isAlone: others.length === 0, isOurs });
    if (means === "unknown") {
      return {
        unknown: `It cannot be told which table ${rename.column} belongs to.`,
        offset: last?.start ?? 0,
      };
    }
    if (means === "ours" && last) {
      edits.push({ start: last.start, end: last.end, text: nameLike(last, rename.to) });
    }
  }
  return { edits };
}

type IsOurs = (parts: readonly Token[]) => boolean;

/** What a name that is called like the column means: ours, something else, or nobody knows. */
function meaningOf(
  tokens: readonly Token[],
  { from, parts }: Chain,
  { isAlone, isOurs, target }: { readonly target: Chain; readonly isAlone: boolean; readonly isOurs: IsOurs },
): "ours" | "other" | "unknown" {
  const qualifier = parts.slice(0, -1);
  if (isInColumnList(tokens, target, from)) return isOurs(target.parts) ? "ours" : "other";
  if (qualifier.length > 0) return isOurs(qualifier) ? "ours" : "other";
  if (!isAlone) return "unknown";
  return isOurs(target.parts) ? "ours" : "other";
}

function isOfRow(parts: readonly Token[]): boolean {
  return parts.length > 1 && isKeyword(parts[0], "new", "old");
}

/** What INSERT INTO, UPDATE and DELETE FROM change, or a query reads. */
function isRelationPlace(tokens: readonly Token[], { from }: Chain): boolean {
  const before = tokens[from - 1];
  return isKeyword(before, "into", "update", "from", "join", "using", "only");
}

/** Whether a token stands among the columns of INSERT INTO t (a, b). */
function isInColumnList(tokens: readonly Token[], target: Chain, at: number): boolean {
  if (!isKeyword(tokens[target.from - 1], "into") || !isMark(tokens[target.to], "(")) return false;
  return at > target.to && at < (matchingMarks(tokens)[target.to] ?? 0);
}

function chainsOf(tokens: readonly Token[], from: number, to: number): readonly Chain[] {
  const chains: Chain[] = [];
  for (let at = from; at < to; ) {
    const chain = isWord(tokens[at]) ? chainAt(tokens, at) : undefined;
    if (chain) chains.push(chain);
    at = chain ? chain.to : at + 1;
  }
  return chains;
}

/** The relations that the actions of a rule change and read, as the lookup knows them. */
export function relationsOfActions(sql: string, lookup: RelationLookup): readonly string[] {
  const tokens = tokenize(sql);
  const found = chainsOf(tokens, 0, tokens.length)
    .filter((chain) => isRelationPlace(tokens, chain))
    .flatMap(({ parts }) => lookup(parts.at(-2)?.value, parts.at(-1)?.value ?? "")?.id ?? []);
  return [...new Set(found)];
}
