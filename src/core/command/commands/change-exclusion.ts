import { isRefusal } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type ExclusionInput, exclusionFields } from "../new-exclusion.ts";
import { missing } from "../place.ts";

/** Changes what an exclusion constraint compares and when; what is not said stays. */
export const changeExclusion = defineCommand<ExclusionInput & { readonly constraintId: string }>()({
  id: "change-exclusion",
  title: "Change exclusion constraint",
  run(catalog, { constraintId, ...input }) {
    const exclusion = catalog.find("exclusion", constraintId);
    const table = catalog.tableOf(constraintId);
    if (!exclusion || !table) return missing("constraint");
    const fields = exclusionFields(catalog, table, input);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...exclusion, ...fields });
    return { patch: edit.patch() };
  },
});
