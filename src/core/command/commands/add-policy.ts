import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type PolicyInput, policyFields, policyNameRefusal } from "../new-policy.ts";
import { missing } from "../place.ts";

/** Adds a policy to a table; it works once the table has row security. */
export const addPolicy = defineCommand<PolicyInput & { readonly tableId: string; readonly name: string }>()({
  id: "add-policy",
  title: "Add policy",
  run(catalog, { name: wanted, tableId, ...input }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const name = wanted.trim();
    const refused = policyNameRefusal(catalog, table, { name });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const policy = blank("policy", idOf("policy", mint()), {
      ...policyFields(catalog, table, { input }),
      name,
    });
    edit.put(policy);
    edit.put({ ...table, policies: [...table.policies, policy.id] });
    return { patch: edit.patch() };
  },
});
