import { rewriteRecord } from "../../document/rewrite.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { renameValueIn } from "../enum-value-mentions.ts";
import { enumValueRefusal } from "../new-enum-value.ts";
import { missing } from "../place.ts";
import { sqlOf } from "../sql-mentions.ts";

/** Gives an enum value another name; defaults and casts to the enum follow. */
export const renameEnumValue = defineCommand<{ readonly valueId: string; readonly name: string }>()({
  id: "rename-enum-value",
  title: "Rename enum value",
  run(catalog, { valueId, name }) {
    const value = catalog.find("enum-value", valueId);
    const owner = catalog.find("enum", catalog.parentOf(valueId)?.id);
    if (!value || !owner) return missing("enum value");
    const edit = editOf(catalog.document);
    const refused = enumValueRefusal(edit, owner, { name, except: valueId });
    if (refused) return refused;
    edit.put({ ...value, name });
    const rename = renameValueIn(catalog, owner, { from: value.name, to: name });
    for (const record of catalog.walk()) {
      if (record.kind === "function") continue;
      if (sqlOf(record).some((sql) => sql.includes(value.name) && rename(record, sql) !== sql)) {
        edit.put(rewriteRecord(record, { sql: (sql) => rename(record, sql) }));
      }
    }
    return { patch: edit.patch() };
  },
});
