import { nearestName } from "../base/nearest-name.ts";
import { tokenize } from "../postgres/tokens.ts";
import type { ColumnRead, ParsedExpression } from "./parse-expression.ts";

/** The columns an expression may read: their names, and what may stand before them (`old`, the table's name). */
export type ColumnScope = { readonly columns: readonly string[]; readonly qualifiers: readonly string[] };

/** A name that is no column of its scope; the place in UTF-16 offsets, `nearest` what may have been meant. */
export type UnknownColumn = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly nearest: string | undefined;
};

/** Columns every table has (manual, 5.6), and the value of a domain. */
const always: ReadonlySet<string> = new Set(["tableoid", "xmin", "cmin", "xmax", "cmax", "ctid"]);

/** What an expression reads that its table does not have. Inside of queries only names of the table itself are looked at. */
export function unknownColumns(
  sql: string,
  { columns }: ParsedExpression,
  scope: ColumnScope,
): readonly UnknownColumn[] {
  const queries = queryRanges(sql);
  return columns.flatMap((read) => {
    const isInQuery = queries.some(({ from, to }) => read.start >= from && read.end <= to);
    if (!isOfScope(read, scope, isInQuery)) return [];
    if (always.has(read.name) || scope.columns.includes(read.name) || isWholeRow(read, scope)) return [];
    return [placed(sql, read, nearestName(read.name, scope.columns))];
  });
}

function isOfScope({ qualifier }: ColumnRead, scope: ColumnScope, isInQuery: boolean): boolean {
  return qualifier === undefined ? !isInQuery : scope.qualifiers.includes(qualifier);
}

/** `old IS DISTINCT FROM new` compares rows. */
function isWholeRow({ name, qualifier }: ColumnRead, { qualifiers }: ColumnScope): boolean {
  return qualifier === undefined && qualifiers.includes(name);
}

/** The place is of the last part of a dotted name. */
function placed(sql: string, { name, start, end }: ColumnRead, nearest: string | undefined): UnknownColumn {
  const written = sql.slice(start, end).trimEnd();
  const last = written.endsWith('"')
    ? written.lastIndexOf('"', written.length - 2)
    : written.lastIndexOf(".") + 1;
  return { name, start: start + last, end: start + written.length, nearest };
}

/** The stretches between brackets that hold a query. */
function queryRanges(sql: string): readonly { readonly from: number; readonly to: number }[] {
  const tokens = tokenize(sql);
  const open: { readonly from: number; readonly isQuery: boolean }[] = [];
  const ranges: { readonly from: number; readonly to: number }[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "punctuation") continue;
    if (token.value === "(") {
      const next = tokens[at + 1];
      const isQuery = next?.kind === "word" && ["select", "with", "values", "table"].includes(next.value);
      open.push({ from: token.end, isQuery });
    }
    const closed = token.value === ")" ? open.pop() : undefined;
    if (closed?.isQuery) ranges.push({ from: closed.from, to: token.start });
  }
  return ranges;
}
