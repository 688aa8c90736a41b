import { refuse } from "../../base/refusal.ts";
import { columnsInExpression } from "../../expression/rename-column-in-expression.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Sets a column's default, an SQL expression, or takes it away with null. */
export const setColumnDefault = defineCommand<{
  readonly columnId: string;
  readonly default: string | null;
}>()({
  id: "set-column-default",
  title: "Change default",
  run(catalog, { columnId, default: given }) {
    const column = catalog.find("column", columnId);
    if (!column) return missing("column");
    const value = given === null || tokenize(given).length === 0 ? null : given.trim();
    if (value !== null) {
      if (column.identity) return refuse(`${column.name} is an identity column. Remove the identity first.`);
      if (column.generated)
        return refuse(`${column.name} is a generated column. Remove the expression first.`);
      const table = catalog.tableOf(columnId);
      const read = columnsInExpression(value).find((name) => table && catalog.columnNamed(table.id, name));
      if (read !== undefined)
        return refuse(`A default cannot read ${read} or another column. Make the column generated instead.`);
    }
    const edit = editOf(catalog.document);
    edit.put({ ...column, default: value });
    return { patch: edit.patch() };
  },
});
