import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes an extension; refused while a kept statement needs it. */
export const removeExtension = defineCommand<{
  readonly extensionId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-extension",
  title: "Remove extension",
  run(catalog, { extensionId, withDependents }) {
    if (!catalog.find("extension", extensionId)) return missing("extension");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [extensionId], { withDependents }) ?? { patch: edit.patch() };
  },
});
