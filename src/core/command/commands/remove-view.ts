import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a view with its indexes and triggers; refused while another view reads it. */
export const removeView = defineCommand<{
  readonly viewId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-view",
  title: "Remove view",
  run(catalog, { viewId, withDependents }) {
    if (!catalog.find("view", viewId)) return missing("view");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [viewId], { withDependents }) ?? { patch: edit.patch() };
  },
});
