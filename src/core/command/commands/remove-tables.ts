import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes tables with the foreign keys that lead to them and the sequences they own; refused while a view reads one. */
export const removeTables = defineCommand<{
  readonly tableIds: readonly string[];
  /** Remove what needs them as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-tables",
  title: "Remove tables",
  run(catalog, { tableIds, withDependents }) {
    const tables = tableIds.filter((id) => catalog.find("table", id));
    if (tables.length === 0) return missing("table");
    const edit = editOf(catalog.document);
    return removeRecords(edit, tables, { withDependents }) ?? { patch: edit.patch() };
  },
});
