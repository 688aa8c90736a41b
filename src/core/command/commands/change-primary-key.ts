import { isRefusal } from "../../base/refusal.ts";
import { type KeyInput, keyFields } from "../change-key.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { columnFamily } from "../family.ts";
import { strandedRefusal } from "../new-key.ts";
import { missing } from "../place.ts";

/** Changes the columns of a primary key, in their order, and when it is checked; what is not said stays. */
export const changePrimaryKey = defineCommand<KeyInput & { readonly constraintId: string }>()({
  id: "change-primary-key",
  title: "Change primary key",
  run(catalog, { constraintId, ...input }) {
    const key = catalog.find("primary-key", constraintId);
    const table = catalog.tableOf(constraintId);
    if (!key || !table) return missing("constraint");
    const fields = keyFields(catalog, key, input);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    for (const id of fields.columns ?? []) {
      const column = catalog.find("column", id);
      for (const member of column ? columnFamily(catalog, column) : [])
        edit.put({ ...member, notNull: true });
    }
    edit.put({ ...key, ...fields });
    return strandedRefusal(edit.now(), table.id) ?? { patch: edit.patch() };
  },
});
