import { equal } from "../base/equal.ts";
import { type Catalog, catalogOf } from "../document/catalog.ts";
import type { Document } from "../document/document.ts";
import { kindWords } from "../document/record-words.ts";
import type { ColumnRecord, SchemaRecord, TableRecord } from "../document/records/index.ts";
import { quotedPath } from "../postgres/quoted-path.ts";
import type { Change } from "./change.ts";
import type { RenameQuestion } from "./comparison.ts";

/** How much of two tables or enums must be alike to ask. */
const LIKENESS = 0.6;

/** Pairs of something removed and something added that may be one thing under a new name; each is asked of once. */
export function renameQuestions(
  before: Document,
  after: Document,
  changes: readonly Change[],
): readonly RenameQuestion[] {
  const [a, b] = [catalogOf(before), catalogOf(after)];
  const removed = changes.flatMap((change) => (change.verb === "removed" ? [change.before] : []));
  const added = changes.flatMap((change) => (change.verb === "added" ? [change.after] : []));
  const asked = new Set<string>();
  return removed.flatMap((old) => {
    for (const next of added) {
      if (asked.has(next.id) || next.kind !== old.kind) continue;
      const reason = reasonFor({ a, b }, old, next);
      if (reason === undefined) continue;
      asked.add(next.id);
      const [from, to] = [quotedPath(a, old.id), quotedPath(b, next.id)];
      return [{ rename: `${from}=${to}`, before: from, after: to, reason }];
    }
    return [];
  });
}

type Sides = { readonly a: Catalog; readonly b: Catalog };

function reasonFor({ a, b }: Sides, old: SchemaRecord, next: SchemaRecord): string | undefined {
  if (old.kind === "column" && next.kind === "column") return columnReason({ a, b }, old, next);
  if (old.kind === "table" && next.kind === "table") {
    return alike([columnNames(a, old), columnNames(b, next)], "columns", kindWords(old));
  }
  if (old.kind === "enum" && next.kind === "enum") {
    return alike([valueNames(a, old.values), valueNames(b, next.values)], "values", kindWords(old));
  }
  return undefined;
}

function columnReason({ a, b }: Sides, old: ColumnRecord, next: ColumnRecord): string | undefined {
  const table = a.parentOf(old.id);
  if (!table || table.id !== b.parentOf(next.id)?.id || !equal(old.type, next.type)) return undefined;
  return `Both are columns of ${a.pathOf(table.id)} of the same type.`;
}

function alike(
  [one, other]: readonly [readonly string[], readonly string[]],
  what: string,
  kind: string,
): string | undefined {
  const shared = one.filter((name) => other.includes(name)).length;
  const most = Math.max(one.length, other.length);
  if (most === 0 || shared / most < LIKENESS) return undefined;
  return `Both are ${kind === "enum" ? "enums" : `${kind}s`} with ${shared} of ${most} ${what} alike.`;
}

function columnNames(catalog: Catalog, { id }: TableRecord): readonly string[] {
  return catalog.columnsOf(id).map(({ name }) => name);
}

function valueNames(catalog: Catalog, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => catalog.find("enum-value", id)?.name ?? []);
}
