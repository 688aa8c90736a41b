import type { Node } from "@pgsql/types";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { findColumn } from "./find.ts";
import type { SqlParser } from "./parser.ts";
import { partOf, stringsOf } from "./tree.ts";

/** A column reference: its parts, and where it begins in bytes. */
type Reference = { readonly parts: readonly string[]; readonly location: number };

/** The columns of its table that an expression reads, each once. */
export function columnsIn(draft: Draft, table: TableRecord, tree: unknown): readonly ColumnRecord[] {
  const columns = referencesIn(tree).flatMap(
    ({ parts }) => findColumn(draft, table, parts.at(-1) ?? "") ?? [],
  );
  return [...new Set(columns)];
}

function referencesIn(tree: unknown): readonly Reference[] {
  if (Array.isArray(tree)) return tree.flatMap(referencesIn);
  if (typeof tree !== "object" || tree === null) return [];
  const own = isNode(tree) ? partOf(tree, "ColumnRef") : undefined;
  if (own) return [{ parts: stringsOf(own.fields), location: own.location ?? 0 }];
  return Object.values(tree).flatMap(referencesIn);
}

function isNode(value: object): value is Node {
  return "ColumnRef" in value;
}

const opening = "select ";

/** The tree of an expression's text; undefined when it does not parse alone. */
export function parseExpression(parse: SqlParser["parse"], text: string): Node | undefined {
  const parsed = parse(`${opening}${text}`);
  return "tree" in parsed ? parsed.tree : undefined;
}

/** Whether an expression's text reads a column of this name. */
export function mentionsColumn(parse: SqlParser["parse"], text: string, name: string): boolean {
  return referencesIn(parseExpression(parse, text)).some(({ parts }) => parts.at(-1) === name);
}
