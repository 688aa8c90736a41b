import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a trigger. */
export const removeTrigger = defineCommand<{
  readonly triggerId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-trigger",
  title: "Remove trigger",
  run(catalog, { triggerId, withDependents }) {
    if (!catalog.find("trigger", triggerId)) return missing("trigger");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [triggerId], { withDependents }) ?? { patch: edit.patch() };
  },
});
