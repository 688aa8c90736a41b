import { isRefusal } from "../../core/base/refusal.ts";
import type { Catalog } from "../../core/document/catalog.ts";
import type { TableRecord } from "../../core/document/records/index.ts";
import { typeLabel } from "../../core/postgres/type-label.ts";
import { type App, catalogIn } from "../../state/app.ts";
import { asOneStep } from "../features/editing/one-step.ts";
import { guessedType, readNewColumn } from "../features/inspector/columns/new-column.ts";
import type { InlineEdit } from "./canvas-state.ts";

/** What stands in a field before it is edited. */
export function textBefore(catalog: Catalog, { kind, recordId }: InlineEdit): string {
  const column = catalog.find("column", recordId);
  if (kind === "new") return "";
  if (kind === "type") return column ? typeLabel(catalog, column.type) : "";
  return column?.name ?? catalog.find("table", recordId)?.name ?? "";
}

/** The type that a new column gets for its name where none was typed; nothing while there is no name. */
export function typeSuggested(catalog: Catalog, { kind, tableId }: InlineEdit, typed: string): string {
  const table = kind === "new" ? catalog.find("table", tableId) : undefined;
  const { name, type } = readNewColumn(typed);
  return table && name !== "" && type === undefined ? guessedType(catalog, table, name) : "";
}

/** Takes what was typed into a field; answers why not. An empty text and the one before change nothing. */
export function commitInline(app: App, edit: InlineEdit, typed: string): string | undefined {
  const catalog = catalogIn(app.store.getState());
  const text = typed.trim();
  if (text === "" || text === textBefore(catalog, edit)) return undefined;
  const { kind, recordId, tableId } = edit;
  if (kind === "new") return addColumn(app, tableId, text);
  const answer =
    kind === "table"
      ? app.dispatch("rename-table", { tableId, name: text })
      : kind === "column"
        ? app.dispatch("rename-column", { columnId: recordId, name: text })
        : app.dispatch("change-column-type", { columnId: recordId, type: text });
  return isRefusal(answer) ? answer.refused : undefined;
}

/** `name`, `name type`, or `name -> table` for a column that refers to the key of another table. */
function addColumn(app: App, tableId: string, text: string): string | undefined {
  const catalog = catalogIn(app.store.getState());
  const table = catalog.find("table", tableId);
  if (!table) return "This table is no longer in the design.";
  const [, column = "", target] = /^(.*?)\s*(?:->|→)\s*(.+)$/s.exec(text) ?? [];
  if (target !== undefined) return addReference(app, table, { column, target });
  const { name, type, rest } = readNewColumn(text);
  const answer = app.dispatch("add-column", {
    ...rest,
    tableId,
    name,
    type: type ?? guessedType(catalog, table, name),
  });
  return isRefusal(answer) ? answer.refused : undefined;
}

function addReference(
  app: App,
  table: TableRecord,
  { column, target }: { readonly column: string; readonly target: string },
): string | undefined {
  const catalog = catalogIn(app.store.getState());
  const sought = target.toLowerCase();
  const other = catalog
    .all("table")
    .find(({ id, name }) => name.toLowerCase() === sought || catalog.pathOf(id).toLowerCase() === sought);
  if (!other) return `There is no table called ${target}.`;
  const tables = { tableId: table.id, references: other.id };
  if (column === "") {
    const answer = app.dispatch("add-foreign-key", tables);
    return isRefusal(answer) ? answer.refused : undefined;
  }
  const [key, ...more] = catalog.primaryKeyOf(other.id)?.columns ?? [];
  const referenced = catalog.find("column", key);
  if (!referenced || more.length > 0) return `${other.name} has no primary key of one column to refer to.`;
  const { name, type, rest } = readNewColumn(column);
  void asOneStep(app, "Add foreign key", ({ now, send }) => {
    const typed = { ...rest, tableId: table.id, name, type: type ?? typeLabel(catalog, referenced.type) };
    const refused = send("add-column", typed);
    const made = now().columnNamed(table.id, name);
    return refused ?? (made && send("add-foreign-key", { ...tables, columnId: made.id }));
  });
  return undefined;
}
