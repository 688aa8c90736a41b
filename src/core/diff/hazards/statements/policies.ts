import { lock, recipe, warn } from "../part.ts";
import { relationAt } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** CREATE POLICY and ALTER POLICY. */
export const createPolicy = defineClassifier({
  tag: "CreatePolicyStmt",
  run(statement, scene) {
    const on = relationAt(scene, statement.table);
    const reason = `Who sees or writes which rows of ${on.path} changes, once row-level security is enabled.`;
    return [
      lock(on, "access exclusive"),
      warn({ kind: "changes-access", on, reason, safer: recipe("enable-rls") }),
    ];
  },
});

/** ALTER POLICY. */
export const alterPolicy = defineClassifier({
  tag: "AlterPolicyStmt",
  run(statement, scene) {
    const on = relationAt(scene, statement.table);
    const reason = `Who sees or writes which rows of ${on.path} changes at once.`;
    return [lock(on, "access exclusive"), warn({ kind: "changes-access", on, reason })];
  },
});
