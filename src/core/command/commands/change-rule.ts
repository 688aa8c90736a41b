import { isRefusal } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type RuleInput, ruleFields, ruleNameRefusal } from "../new-rule.ts";
import { missing } from "../place.ts";

/** Changes a rule, its name included; what is not said stays. */
export const changeRule = defineCommand<RuleInput & { readonly ruleId: string; readonly name?: string }>()({
  id: "change-rule",
  title: "Change rule",
  run(catalog, { name: wanted, ruleId, ...input }) {
    const rule = catalog.find("rule", ruleId);
    const owner = catalog.parentOf(ruleId);
    if (!rule || (owner?.kind !== "table" && owner?.kind !== "view")) return missing("rule");
    const name = wanted?.trim() ?? rule.name;
    const refused = ruleNameRefusal(catalog, owner, { name, except: ruleId });
    if (refused) return refused;
    const fields = ruleFields(catalog, owner, { input, before: rule });
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...rule, ...fields, name });
    return { patch: edit.patch() };
  },
});
