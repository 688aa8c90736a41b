import { recordSubject } from "../record-words.ts";
import { recordInvariant } from "../violation.ts";

/** Rows that are read or deleted have no check, rows that are inserted only that (manual, CREATE POLICY). */
export const policyConditions = recordInvariant({
  id: "policy-conditions",
  kinds: ["policy"],
  check(policy, catalog) {
    const subject = recordSubject(catalog, policy);
    if (policy.command === "insert" && policy.using !== null) {
      return `${subject} is for INSERT, so it has only a check of new rows.`;
    }
    const isReading = policy.command === "select" || policy.command === "delete";
    return isReading && policy.check !== null
      ? `${subject} is for ${policy.command.toUpperCase()}, so it cannot check new rows.`
      : undefined;
  },
});
