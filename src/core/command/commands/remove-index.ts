import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes an index, and the indexes of partitions that are attached to it. */
export const removeIndex = defineCommand<{ readonly indexId: string; readonly withDependents?: boolean }>()({
  id: "remove-index",
  title: "Remove index",
  run(catalog, { indexId, withDependents }) {
    if (!catalog.find("index", indexId)) return missing("index");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [indexId], { withDependents }) ?? { patch: edit.patch() };
  },
});
