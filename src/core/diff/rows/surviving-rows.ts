import { equal } from "../../base/equal.ts";
import { type Catalog, catalogOf } from "../../document/catalog.ts";
import type { ColumnRecord, TableRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { nameOf } from "../../sql/print/name-of.ts";
import type { Comparison } from "../comparison.ts";

/** A table that is there before and after: what to ask on either side to see that its rows are the same. */
export interface SurvivingRows {
  readonly path: string;
  /** Both answer one row with `rows`, a number, and `contents`, a digest of the columns that stay as they are. */
  readonly before: string;
  readonly after: string;
}

/** The tables whose rows shall survive; columns that are in `filled`, or of another type, are left out of the contents. */
export function survivingRows(
  { after, before }: Comparison,
  filled: ReadonlySet<string>,
): readonly SurvivingRows[] {
  const [old, goal] = [catalogOf(before), catalogOf(after)];
  return old.all("table").flatMap((table) => {
    const next = goal.find("table", table.id);
    if (!next || !hasOwnRows(table) || !hasOwnRows(next)) return [];
    const columns = old.columnsOf(table.id).filter((column) => isSame(goal, column, filled));
    const ids = columns.map(({ id }) => String(id));
    return [
      { path: old.pathOf(table.id), before: question(old, table, ids), after: question(goal, next, ids) },
    ];
  });
}

function hasOwnRows({ external, foreign, partitionBy }: TableRecord): boolean {
  return !external && foreign === null && partitionBy === null;
}

function isSame(goal: Catalog, column: ColumnRecord, filled: ReadonlySet<string>): boolean {
  const next = goal.find("column", column.id);
  const isComputed = column.generated !== null || (next?.generated ?? null) !== null;
  return next !== undefined && !isComputed && !filled.has(column.id) && hasSameText(column, next);
}

const families = [
  ["int2", "int4", "int8"],
  ["text", "varchar"],
];

/** Whether values have the same text in both types. */
function hasSameText({ type }: ColumnRecord, { type: next }: ColumnRecord): boolean {
  if (equal(type, next)) return true;
  const [from, to] = [type.base, next.base];
  if (from.kind !== "builtin" || to.kind !== "builtin" || type.dimensions !== next.dimensions) return false;
  return families.some((family) => family.includes(from.name) && family.includes(to.name));
}

function question(catalog: Catalog, table: TableRecord, ids: readonly string[]): string {
  const values = ids.map((id) => `${quoteName(catalog.get("column", id).name)}::text`);
  const row = `ROW(${values.join(", ")})::text`;
  return `SELECT count(*)::int AS rows, md5(coalesce(string_agg(line, ' ' ORDER BY line), '')) AS contents FROM (SELECT ${row} AS line FROM ONLY ${nameOf(catalog, table)}) AS lines`;
}
