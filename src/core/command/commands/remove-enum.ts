import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes an enum; refused while a column or anything else is of its type. */
export const removeEnum = defineCommand<{
  readonly enumId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-enum",
  title: "Remove enum",
  run(catalog, { enumId, withDependents }) {
    if (!catalog.find("enum", enumId)) return missing("enum");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [enumId], { withDependents }) ?? { patch: edit.patch() };
  },
});
