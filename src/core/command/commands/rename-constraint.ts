import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { constraintNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Gives a constraint another name. */
export const renameConstraint = defineCommand<{ readonly constraintId: string; readonly name: string }>()({
  id: "rename-constraint",
  title: "Rename constraint",
  run(catalog, { constraintId, name: wanted }) {
    const key =
      catalog.find("primary-key", constraintId) ??
      catalog.find("unique", constraintId) ??
      catalog.find("exclusion", constraintId);
    const constraint =
      key ?? catalog.find("foreign-key", constraintId) ?? catalog.find("check", constraintId);
    const table = catalog.tableOf(constraintId);
    if (!constraint || !table) return missing("constraint");
    const name = wanted.trim();
    const isKey = key !== undefined;
    const refused = constraintNameRefusal(catalog, { tableId: table.id, name, isKey, except: constraintId });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    edit.put({ ...constraint, name });
    return { patch: edit.patch() };
  },
});
