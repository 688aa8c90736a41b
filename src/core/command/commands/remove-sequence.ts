import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a sequence; refused while a default takes its numbers. */
export const removeSequence = defineCommand<{
  readonly sequenceId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-sequence",
  title: "Remove sequence",
  run(catalog, { sequenceId, withDependents }) {
    if (!catalog.find("sequence", sequenceId)) return missing("sequence");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [sequenceId], { withDependents }) ?? { patch: edit.patch() };
  },
});
