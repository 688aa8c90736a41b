import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type RuleInput, ruleFields, ruleNameRefusal } from "../new-rule.ts";
import { missing } from "../place.ts";

/** Adds a rule to a table or view. */
export const addRule = defineCommand<
  RuleInput & {
    /** The table or view. */
    readonly tableId: string;
    readonly name: string;
  }
>()({
  id: "add-rule",
  title: "Add rule",
  run(catalog, { name: wanted, tableId, ...input }, mint) {
    const owner = catalog.find("table", tableId) ?? catalog.find("view", tableId);
    if (!owner) return missing("table");
    const name = wanted.trim();
    const refused = ruleNameRefusal(catalog, owner, { name });
    if (refused) return refused;
    const fields = ruleFields(catalog, owner, { input });
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    const rule = blank("rule", idOf("rule", mint()), { ...fields, name });
    edit.put(rule);
    edit.put({ ...owner, rules: [...owner.rules, rule.id] });
    return { patch: edit.patch() };
  },
});
