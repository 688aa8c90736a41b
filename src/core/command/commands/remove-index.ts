import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { strandedRefusal } from "../new-key.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes an index, and the indexes of partitions that are attached to it. */
export const removeIndex = defineCommand<{ readonly indexId: string; readonly withDependents?: boolean }>()({
  id: "remove-index",
  title: "Remove index",
  run(catalog, { indexId, withDependents }) {
    const owner = catalog.parentOf(indexId);
    if (!owner || !catalog.find("index", indexId)) return missing("index");
    const edit = editOf(catalog.document);
    const blocked = removeRecords(edit, [indexId], { withDependents });
    return blocked ?? strandedRefusal(edit.now(), owner.id) ?? { patch: edit.patch() };
  },
});
