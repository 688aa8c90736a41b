import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { setPrimaryKey as setKey } from "../new-key.ts";
import { missing } from "../place.ts";

/** Makes columns the primary key in their order, and not null; no columns take the key away. */
export const setPrimaryKey = defineCommand<{
  readonly tableId: string;
  readonly columnIds: readonly string[];
}>()({
  id: "set-primary-key",
  title: "Change primary key",
  run(catalog, { tableId, columnIds }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const edit = editOf(catalog.document);
    return setKey(edit, table, { columnIds, mint }) ?? { patch: edit.patch() };
  },
});
