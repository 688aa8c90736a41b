import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { renameValueIn } from "../enum-value-mentions.ts";
import { missing } from "../place.ts";
import { sqlOf } from "../sql-mentions.ts";

/** Removes a value from an enum; refused while a default or another expression uses it. */
export const removeEnumValue = defineCommand<{ readonly valueId: string }>()({
  id: "remove-enum-value",
  title: "Remove enum value",
  run(catalog, { valueId }) {
    const value = catalog.find("enum-value", valueId);
    const owner = catalog.find("enum", catalog.parentOf(valueId)?.id);
    if (!value || !owner) return missing("enum value");
    const rename = renameValueIn(catalog, owner, { from: value.name, to: `${value.name} ` });
    const user = catalog
      .walk()
      .find((record) => sqlOf(record).some((sql) => sql.includes(value.name) && rename(record, sql) !== sql));
    if (user) return refuse(`${catalog.pathOf(user.id)} uses the value ${value.name}. Change it first.`);
    const edit = editOf(catalog.document);
    edit.put({ ...owner, values: owner.values.filter((id) => id !== valueId) });
    edit.remove(valueId);
    return { patch: edit.patch() };
  },
});
