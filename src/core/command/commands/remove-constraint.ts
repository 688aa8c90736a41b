import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { neededRefusal, removeKey } from "../new-key.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Removes a constraint; a key that foreign keys refer to only with them. */
export const removeConstraint = defineCommand<{
  readonly constraintId: string;
  /** Remove the foreign keys that refer to a key as well. */
  readonly withDependents?: boolean;
}>()({
  id: "remove-constraint",
  title: "Remove constraint",
  run(catalog, { constraintId, withDependents }) {
    const table = catalog.tableOf(constraintId);
    const edit = editOf(catalog.document);
    const key = catalog.find("primary-key", constraintId) ?? catalog.find("unique", constraintId);
    if (key && table) {
      if (key.partOf)
        return refuse(`${catalog.pathOf(key.id)} is part of ${catalog.pathOf(key.partOf)}. Remove that one.`);
      const refused = neededRefusal(catalog, table, key);
      if (refused && !withDependents) return refused;
      const columns = new Set<string>(key.columns);
      const referring = catalog
        .foreignKeysTo(table.id)
        .filter(
          ({ pairs }) =>
            refused && pairs.length === columns.size && pairs.every((pair) => columns.has(pair.references)),
        );
      removeKey(edit, catalog, key);
      const blocked = removeRecords(
        edit,
        referring.map(({ id }) => id),
        { withDependents },
      );
      return blocked ?? { patch: edit.patch() };
    }
    const other =
      catalog.find("foreign-key", constraintId) ??
      catalog.find("check", constraintId) ??
      catalog.find("exclusion", constraintId);
    if (!other) return missing("constraint");
    if (other.kind === "exclusion" && other.partOf)
      return refuse(
        `${catalog.pathOf(other.id)} is part of ${catalog.pathOf(other.partOf)}. Remove that one.`,
      );
    return removeRecords(edit, [other.id], { withDependents }) ?? { patch: edit.patch() };
  },
});
