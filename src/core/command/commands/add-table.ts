import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal, takenIn } from "../names.ts";
import { addColumn, type ColumnInput } from "../new-column.ts";
import { setPrimaryKey } from "../new-key.ts";
import { namespaceFor } from "../place.ts";
import { placeNew } from "../place-new.ts";

/** Adds a table, with columns and a place on the canvas if they are given. */
export const addTable = defineCommand<{
  /** `public` unless given. */
  readonly namespaceId?: string;
  /** The first free of `table_1`, `table_2`, … unless given. */
  readonly name?: string;
  readonly columns?: readonly (ColumnInput & { readonly primaryKey?: boolean })[];
  /** Place in px at 100 %. */
  readonly at?: { readonly x: number; readonly y: number };
}>()({
  id: "add-table",
  title: "Add table",
  run(catalog, input, mint) {
    const namespace = namespaceFor(catalog, input.namespaceId);
    if (isRefusal(namespace)) return namespace;
    const taken = takenIn(catalog, namespace.id);
    const name = input.name?.trim() ?? numbered(taken);
    const refused = relationNameRefusal(catalog, { what: "A table", namespaceId: namespace.id, name });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const table = blank("table", idOf("table", mint()), { name });
    edit.put(table);
    edit.put({ ...namespace, tables: [...namespace.tables, table.id] });
    const key: string[] = [];
    for (const columnInput of input.columns ?? []) {
      const column = addColumn(edit, table, { input: columnInput, mint });
      if (isRefusal(column)) return column;
      if (columnInput.primaryKey) key.push(column.id);
    }
    if (key.length > 0) {
      const keyed = setPrimaryKey(edit, table, { columnIds: key, mint });
      if (keyed) return keyed;
    }
    placeNew(edit, table.id, input.at);
    return { patch: edit.patch() };
  },
});

function numbered(taken: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) if (!taken(`table_${number}`)) return `table_${number}`;
}
