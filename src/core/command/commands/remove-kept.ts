import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a kept statement; refused while something needs what it makes. */
export const removeKept = defineCommand<{
  readonly keptId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-kept",
  title: "Remove statement",
  run(catalog, { keptId, withDependents }) {
    if (!catalog.find("kept", keptId)) return missing("statement");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [keptId], { withDependents }) ?? { patch: edit.patch() };
  },
});
