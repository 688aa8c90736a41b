import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a function; refused while triggers, defaults, checks or views call it. */
export const removeFunction = defineCommand<{
  readonly functionId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-function",
  title: "Remove function",
  run(catalog, { functionId, withDependents }) {
    if (!catalog.find("function", functionId)) return missing("function");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [functionId], { withDependents }) ?? { patch: edit.patch() };
  },
});
