import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a policy. */
export const removePolicy = defineCommand<{
  readonly policyId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-policy",
  title: "Remove policy",
  run(catalog, { policyId, withDependents }) {
    if (!catalog.find("policy", policyId)) return missing("policy");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [policyId], { withDependents }) ?? { patch: edit.patch() };
  },
});
