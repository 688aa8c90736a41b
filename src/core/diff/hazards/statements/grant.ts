import { warn } from "../part.ts";
import { defineClassifier } from "../statement.ts";

/** GRANT and REVOKE lock no relation. */
export const grant = defineClassifier({
  tag: "GrantStmt",
  run(statement) {
    const reason =
      statement.is_grant === true
        ? "More people may do what they could not do before."
        : "Running code that relied on what is revoked fails.";
    const kind = statement.is_grant === true ? "changes-access" : "breaks-running-code";
    return [warn({ kind, on: null, reason })];
  },
});
