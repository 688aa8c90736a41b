import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a rule. */
export const removeRule = defineCommand<{
  readonly ruleId: string;
  /** Remove what needs it as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-rule",
  title: "Remove rule",
  run(catalog, { ruleId, withDependents }) {
    if (!catalog.find("rule", ruleId)) return missing("rule");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [ruleId], { withDependents }) ?? { patch: edit.patch() };
  },
});
