import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a composite type; refused while a column or anything else is of it. */
export const removeComposite = defineCommand<{
  readonly compositeId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-composite",
  title: "Remove composite type",
  run(catalog, { compositeId, withDependents }) {
    if (!catalog.find("composite", compositeId)) return missing("composite type");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [compositeId], { withDependents }) ?? { patch: edit.patch() };
  },
});
