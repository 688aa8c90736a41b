import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes an object that is not drawn, with its grants; refused while something needs it. */
export const removeObject = defineCommand<{
  readonly objectId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-object",
  title: "Remove object",
  run(catalog, { objectId, withDependents }) {
    if (!catalog.find("object", objectId)) return missing("object");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [objectId], { withDependents }) ?? { patch: edit.patch() };
  },
});
