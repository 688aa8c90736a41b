import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type PolicyInput, policyFields, policyNameRefusal } from "../new-policy.ts";
import { missing } from "../place.ts";

/** Changes a policy, its name included; what is not said stays. */
export const changePolicy = defineCommand<
  PolicyInput & { readonly policyId: string; readonly name?: string }
>()({
  id: "change-policy",
  title: "Change policy",
  run(catalog, { name: wanted, policyId, ...input }) {
    const policy = catalog.find("policy", policyId);
    const table = catalog.tableOf(policyId);
    if (!policy || !table) return missing("policy");
    const name = wanted?.trim() ?? policy.name;
    const refused = policyNameRefusal(catalog, table, { name, except: policyId });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    edit.put({ ...policy, ...policyFields(catalog, table, { input, before: policy }), name });
    return { patch: edit.patch() };
  },
});
