import type { ColumnRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";

/** Columns of other tables, made anew for a table: what a partition or heir has from its parent. */
export function inheritColumn(draft: Draft, column: ColumnRecord, tableId: string): ColumnRecord {
  const copy: ColumnRecord = { ...column, id: draft.newId("column"), comment: null };
  draft.add(copy, tableId);
  return copy;
}
