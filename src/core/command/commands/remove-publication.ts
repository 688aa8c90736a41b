import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a publication. */
export const removePublication = defineCommand<{
  readonly publicationId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-publication",
  title: "Remove publication",
  run(catalog, { publicationId, withDependents }) {
    if (!catalog.find("publication", publicationId)) return missing("publication");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [publicationId], { withDependents }) ?? { patch: edit.patch() };
  },
});
