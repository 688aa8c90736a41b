import { type Refusal, refuse } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import type { ColumnRecord } from "../../document/records/index.ts";
import { columnsInExpression } from "../../expression/rename-column-in-expression.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { missing } from "../place.ts";

/** Makes a column generated from others by an expression, or a plain column again with null. */
export const setColumnGenerated = defineCommand<{
  readonly columnId: string;
  readonly generated: null | { readonly expression: string; readonly storage?: "stored" | "virtual" };
}>()({
  id: "set-column-generated",
  title: "Change generated value",
  run(catalog, { columnId, generated }) {
    const column = catalog.find("column", columnId);
    const table = column && catalog.tableOf(columnId);
    if (!column || !table) return missing("column");
    const inherited = inheritedRefusal(catalog, column);
    if (inherited) return inherited;
    const expression = generated?.expression.trim() ?? "";
    const refused = generated && expressionRefusal(catalog, column, { expression, tableId: table.id });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const storage = generated?.storage ?? column.generated?.storage ?? "stored";
    for (const member of columnFamily(catalog, column)) {
      edit.put({ ...member, generated: generated && { expression, storage } });
    }
    return { patch: edit.patch() };
  },
});

function expressionRefusal(
  catalog: Catalog,
  column: ColumnRecord,
  { expression, tableId }: { readonly expression: string; readonly tableId: string },
): Refusal | undefined {
  if (tokenize(expression).length === 0) return refuse("The expression is empty.");
  if (column.identity) return refuse(`${column.name} is an identity column. Remove the identity first.`);
  if (column.default !== null) return refuse(`${column.name} has a default. Remove it first.`);
  const read = columnsInExpression(expression).map((name) => catalog.columnNamed(tableId, name));
  if (read.some((other) => other?.id === column.id))
    return refuse(`${column.name} cannot be made from itself.`);
  const chained = read.find((other) => other?.generated);
  return chained && refuse(`${chained.name} is generated too, and one generated column cannot read another.`);
}
