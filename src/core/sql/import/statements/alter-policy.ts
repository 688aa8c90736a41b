import { pathOf } from "../find.ts";
import { nameKey } from "../name-keys.ts";
import { keepOnRelation, ownerFor } from "../on-relation.ts";
import { clausesOfPolicy } from "../policy.ts";
import { defineImporter } from "../statement.ts";

/** ALTER POLICY … TO, USING, WITH CHECK; what is not written stays. */
export const alterPolicy = defineImporter({
  type: "AlterPolicyStmt",
  run(statement, draft, at) {
    const name = statement.policy_name ?? "";
    const table = ownerFor(draft, at, statement.table);
    if (!table) return;
    if (table.kind === "kept") {
      keepOnRelation(draft, at, { noun: "change of policy", name, on: table });
      return;
    }
    const path = pathOf(draft, table.id);
    at.about(`policy ${name} on ${path}`);
    const policy = draft.find("policy", draft.idsNamed(nameKey("policy", table.id, name))[0]);
    if (table.kind !== "table" || !policy) {
      at.refuse(`${path} has no policy ${name}.`, statement.table?.location);
      return;
    }
    draft.replace({ ...policy, ...clausesOfPolicy(draft, at, { statement, table, before: policy }) });
  },
});
