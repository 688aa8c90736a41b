import { isRefusal, refuse } from "../../base/refusal.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";
import { familyOf } from "../family.ts";
import { freeName } from "../names.ts";
import { addColumn as addTo, type ColumnInput } from "../new-column.ts";
import { missing } from "../place.ts";

/** Adds a column to a table and to its partitions; `text` called `column_1` unless more is said. */
export const addColumn = defineCommand<
  Partial<ColumnInput> & {
    readonly tableId: string;
    /** The column it comes after; null is the first place, nothing the last. */
    readonly after?: string | null;
  }
>()({
  id: "add-column",
  title: "Add column",
  run(catalog, { tableId, after, ...given }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    if (table.partitionOf)
      return refuse(
        `${catalog.pathOf(tableId)} is a partition. Add the column to ${catalog.pathOf(table.partitionOf.parent)}.`,
      );
    const edit = editOf(catalog.document);
    const taken = (name: string): boolean => catalog.columnNamed(tableId, name) !== undefined;
    const input = { ...given, name: given.name ?? freeName("column_1", taken), type: given.type ?? "text" };
    for (const member of familyOf(catalog, tableId)) {
      if (member.id !== tableId && catalog.columnNamed(member.id, input.name.trim())) continue;
      const column = addTo(edit, member, { input, mint });
      if (isRefusal(column)) return column;
      if (member.id === tableId && after !== undefined) place(edit, table, { id: column.id, after });
    }
    return { patch: edit.patch() };
  },
});

function place(
  edit: Edit,
  table: TableRecord,
  { id, after }: { readonly id: string; readonly after: string | null },
): void {
  const now = edit.find("table", table.id) ?? table;
  const column = now.columns.find((other) => other === id);
  if (!column) return;
  const others = now.columns.filter((other) => other !== id);
  const before = edit.find("column", after);
  const at = before ? others.indexOf(before.id) + 1 : 0;
  edit.put({ ...now, columns: others.toSpliced(after !== null && at === 0 ? others.length : at, 0, column) });
}
