import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes columns with the keys, foreign keys, indexes and checks that use them; refused while a view reads one. */
export const removeColumns = defineCommand<{
  readonly columnIds: readonly string[];
  /** Remove what needs them as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-columns",
  title: "Remove columns",
  run(catalog, { columnIds, withDependents }) {
    const columns = columnIds.flatMap((id) => catalog.find("column", id) ?? []);
    if (columns.length === 0) return missing("column");
    const inherited = columns.map((column) => inheritedRefusal(catalog, column)).find(Boolean);
    if (inherited) return inherited;
    const all = columns.flatMap((column) => columnFamily(catalog, column)).map(({ id }) => id);
    const edit = editOf(catalog.document);
    return removeRecords(edit, all, { withDependents }) ?? { patch: edit.patch() };
  },
});
