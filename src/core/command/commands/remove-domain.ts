import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a domain; refused while a column or anything else is of its type. */
export const removeDomain = defineCommand<{
  readonly domainId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-domain",
  title: "Remove domain",
  run(catalog, { domainId, withDependents }) {
    if (!catalog.find("domain", domainId)) return missing("domain");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [domainId], { withDependents }) ?? { patch: edit.patch() };
  },
});
