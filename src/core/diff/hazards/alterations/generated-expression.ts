import { columnOf, defineAlteration, lockTree } from "../alteration.ts";
import { advise, warn } from "../part.ts";
import { rewrite } from "../work.ts";

/** SET and DROP EXPRESSION of a generated column. */
export const generatedExpression = defineAlteration({
  types: ["AT_SetExpression", "AT_DropExpression"],
  read(command, altering) {
    const { relation, scene } = altering;
    const locks = lockTree(altering, "access exclusive");
    if (command.subtype === "AT_DropExpression") {
      const reason = `${command.name ?? "The column"} keeps its values but is no longer computed: whoever writes ${relation.path} has to fill it.`;
      return [...locks, warn({ kind: "breaks-running-code", on: relation, reason })];
    }
    if (scene.version < 17) {
      const reason = "SET EXPRESSION needs PostgreSQL 17; before, the column is dropped and added again.";
      return [...locks, warn({ kind: "refused", on: relation, reason, sqlstate: "42601" })];
    }
    if (columnOf(altering, command.name)?.generated?.storage === "virtual") return locks;
    return [
      ...locks,
      ...rewrite(scene, relation, {
        reason: `The column is computed again for each row, so all of ${relation.path} is written anew.`,
        version: "SET EXPRESSION is there since PostgreSQL 17.",
        safer: advise("Add a second column, fill it in batches by a trigger, then swap the names."),
      }),
    ];
  },
});
