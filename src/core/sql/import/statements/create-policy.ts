import { blank } from "../../../document/blank.ts";
import { noteCutName } from "../create-in.ts";
import { pathOf } from "../find.ts";
import { nameKey } from "../name-keys.ts";
import { keepOnRelation, ownerFor } from "../on-relation.ts";
import { clausesOfPolicy } from "../policy.ts";
import { defineImporter } from "../statement.ts";

const commands = ["all", "select", "insert", "update", "delete"] as const;

/** CREATE POLICY on a table. */
export const createPolicy = defineImporter({
  type: "CreatePolicyStmt",
  run(statement, draft, at) {
    const name = statement.policy_name ?? "";
    const table = ownerFor(draft, at, statement.table);
    if (!table) return;
    if (table.kind === "kept") {
      keepOnRelation(draft, at, { noun: "policy", name, on: table });
      return;
    }
    const path = pathOf(draft, table.id);
    at.about(`policy ${name} on ${path}`);
    noteCutName(at, name);
    if (table.kind !== "table") {
      at.refuse(`${path} is not a table.`, statement.table?.location);
      return;
    }
    if (draft.idsNamed(nameKey("policy", table.id, name)).length > 0) {
      at.refuse(`${path} has a policy ${name} already.`);
      return;
    }
    const policy = blank("policy", draft.newId("policy"), {
      name,
      restrictive: statement.permissive !== true,
      command: commands.find((command) => command === statement.cmd_name) ?? "all",
      ...clausesOfPolicy(draft, at, { statement, table }),
    });
    draft.add(policy, table.id);
  },
});
