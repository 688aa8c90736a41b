import type { InlineEdit } from "./canvas-state.ts";

type Rows = readonly { readonly columnId: string }[];

/** The fields of a card in the order of Tab: its name, name and type of each row, and a new column below. */
export function inlineFields(tableId: string, rows: Rows): readonly InlineEdit[] {
  return [
    { kind: "table", tableId, recordId: tableId },
    ...rows.flatMap(({ columnId }): readonly InlineEdit[] => [
      { kind: "column", tableId, recordId: columnId },
      { kind: "type", tableId, recordId: columnId },
    ]),
    { kind: "new", tableId, recordId: tableId },
  ];
}

/** The field behind one, or before it; undefined beyond the ends. */
export function fieldBeside(rows: Rows, field: InlineEdit, by: 1 | -1): InlineEdit | undefined {
  const fields = inlineFields(field.tableId, rows);
  return fields[placeOf(fields, field) + by];
}

/** The field of the same kind a row below or above: below the name stands the first row, below the last the new column. */
export function fieldAcross(rows: Rows, field: InlineEdit, by: 1 | -1): InlineEdit | undefined {
  const { kind, tableId } = field;
  const row = rowOf(rows, field) + by;
  if (row < 0) return row === -1 ? { kind: "table", tableId, recordId: tableId } : undefined;
  const next = rows[row];
  if (next) return { kind: kind === "type" ? "type" : "column", tableId, recordId: next.columnId };
  return row === rows.length ? { kind: "new", tableId, recordId: tableId } : undefined;
}

function rowOf(rows: Rows, { kind, recordId }: InlineEdit): number {
  if (kind === "table") return -1;
  return kind === "new" ? rows.length : rows.findIndex(({ columnId }) => columnId === recordId);
}

function placeOf(fields: readonly InlineEdit[], { kind, recordId }: InlineEdit): number {
  return fields.findIndex((field) => field.kind === kind && field.recordId === recordId);
}
