import { refuse } from "../../base/refusal.ts";
import type { CheckRecord } from "../../document/records/index.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Changes what a check says, or how it is enforced. */
export const changeCheck = defineCommand<
  { readonly constraintId: string } & Partial<
    Pick<CheckRecord, "expression" | "noInherit" | "notValid" | "notEnforced">
  >
>()({
  id: "change-check",
  title: "Change check",
  run(catalog, { constraintId, ...changes }) {
    const check = catalog.find("check", constraintId);
    if (!check) return missing("check");
    const expression = (changes.expression ?? check.expression).trim();
    if (tokenize(expression).length === 0) return refuse("The expression is empty.");
    const edit = editOf(catalog.document);
    edit.put({ ...check, ...changes, expression });
    return { patch: edit.patch() };
  },
});
