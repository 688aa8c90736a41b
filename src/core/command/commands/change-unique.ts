import { isRefusal } from "../../base/refusal.ts";
import { type KeyInput, keyFields } from "../change-key.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { followDefaultNames } from "../follow-default-names.ts";
import { strandedRefusal } from "../new-key.ts";
import { missing } from "../place.ts";

/** Changes the columns of a unique constraint, in their order, and how it compares; what is not said stays. */
export const changeUnique = defineCommand<
  KeyInput & { readonly constraintId: string; readonly nullsNotDistinct?: boolean }
>()({
  id: "change-unique",
  title: "Change unique constraint",
  run(catalog, { constraintId, nullsNotDistinct, ...input }) {
    const unique = catalog.find("unique", constraintId);
    const table = catalog.tableOf(constraintId);
    if (!unique || !table) return missing("constraint");
    const fields = keyFields(catalog, unique, input);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...unique, ...fields, nullsNotDistinct: nullsNotDistinct ?? unique.nullsNotDistinct });
    followDefaultNames(edit, catalog, [table.id]);
    return strandedRefusal(edit.now(), table.id) ?? { patch: edit.patch() };
  },
});
