import { groupBy } from "../../base/group-by.ts";
import { type AttributeSet, membersOf } from "../attribute-set.ts";
import type { CodedTable } from "./code-table.ts";

type Rows = readonly number[] | Int32Array;

/** The rows that agree with others on a set of columns, group by group. */
export function groupRows(table: CodedTable, left: AttributeSet): readonly Rows[] {
  const [first, ...others] = membersOf(left);
  let groups: readonly Rows[] =
    first === undefined
      ? [Array.from({ length: table.rowCount }, (_, row) => row)]
      : (table.clusters[first] ?? []);
  for (const column of others) {
    groups = groups.flatMap((group) => [...splitBy(table, group, column).values()]).filter(isShared);
  }
  return groups.filter(isShared);
}

/** The rows of a group by the code they have in a column. */
export function splitBy(
  { codes, columnCount }: CodedTable,
  group: Rows,
  column: number,
): ReadonlyMap<number, readonly number[]> {
  return groupBy(group, (row) => codes[row * (columnCount + 1) + column] ?? 0);
}

function isShared({ length }: Rows): boolean {
  return length > 1;
}
