import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a range type with the type of its sets; refused while anything is of either. */
export const removeRange = defineCommand<{
  readonly rangeId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-range",
  title: "Remove range type",
  run(catalog, { rangeId, withDependents }) {
    if (!catalog.find("range", rangeId)) return missing("range type");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [rangeId], { withDependents }) ?? { patch: edit.patch() };
  },
});
