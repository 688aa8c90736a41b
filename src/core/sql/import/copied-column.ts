import type { ColumnRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";

/** What a column says only of itself: neither heirs, nor partitions, nor LIKE take it over. */
export const plainTraits = {
  foreignOptions: [],
  parameters: [],
  statisticsTarget: null,
  redeclared: false,
} as const;

/** A column of a table made anew in a partition or heir of it. Only partitions take the identity with it. */
export function inheritColumn(draft: Draft, column: ColumnRecord, tableId: string): ColumnRecord {
  const identity = draft.get("table", tableId).partitionOf ? column.identity : null;
  const copy: ColumnRecord = {
    ...column,
    ...plainTraits,
    identity,
    id: draft.newId("column"),
    comment: null,
  };
  draft.add(copy, tableId);
  return copy;
}
