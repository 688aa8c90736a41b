import type { AttributeSet } from "../attribute-set.ts";
import type { CodedTable } from "./code-table.ts";
import { groupRows } from "./group-rows.ts";

/** How often the values of a left side recur: a dependency that is never put to the test says nothing. */
export type Support = {
  /** Groups of at least two rows that agree on the left side. */
  readonly groups: number;
  /** The rows in them. */
  readonly rows: number;
};

const FEWEST_GROUPS = 5;
const SMALLEST_SHARE = 0.1;

/** The support of a left side. */
export function supportOf(table: CodedTable, left: AttributeSet): Support {
  const groups = groupRows(table, left);
  return { groups: groups.length, rows: groups.reduce((sum, { length }) => sum + length, 0) };
}

/** Whether a left side recurs often enough to ask about it: in five groups and in a tenth of the rows. */
export function isSupported({ groups, rows }: Support, { rowCount }: CodedTable): boolean {
  return groups >= FEWEST_GROUPS && rows >= rowCount * SMALLEST_SHARE;
}
