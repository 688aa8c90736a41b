import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Moves a column within its table's order. */
export const moveColumn = defineCommand<{
  readonly columnId: string;
  /** The column it comes to stand behind; null is the first place. */
  readonly after: string | null;
}>()({
  id: "move-column",
  title: "Move column",
  run(catalog, { columnId, after }) {
    const column = catalog.find("column", columnId);
    const table = column && catalog.tableOf(columnId);
    if (!column || !table) return missing("column");
    const edit = editOf(catalog.document);
    if (after === columnId) return { patch: edit.patch() };
    const others = table.columns.filter((id) => id !== columnId);
    const before = catalog.find("column", after);
    const at = before ? others.indexOf(before.id) + 1 : 0;
    if (after !== null && at === 0) return missing("column");
    edit.put({ ...table, columns: others.toSpliced(at, 0, column.id) });
    return { patch: edit.patch() };
  },
});
