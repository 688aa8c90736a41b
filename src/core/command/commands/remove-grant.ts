import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Takes away all that a grant gives, or gives PUBLIC back what it had. */
export const removeGrant = defineCommand<{ readonly grantId: string }>()({
  id: "remove-grant",
  title: "Remove privileges",
  run(catalog, { grantId }) {
    if (!catalog.find("grant", grantId)) return missing("grant");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [grantId], {}) ?? { patch: edit.patch() };
  },
});
