import { advise, lock, lockAll, warn } from "../part.ts";
import { sequencesOf } from "../relation-parts.ts";
import { relationAt } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** ALTER … SET SCHEMA: a table moves with its indexes and sequences; running code knows the old place. */
export const setSchema = defineClassifier({
  tag: "AlterObjectSchemaStmt",
  run(statement, scene) {
    const safer = advise("Leave a view under the old name until no running code uses it.");
    const moved = (what: string): string =>
      `${what} lies in ${statement.newschema ?? "another namespace"} from now on: running code that names the old place fails.`;
    if (!statement.relation)
      return [warn({ kind: "breaks-running-code", on: null, reason: moved("The object"), safer })];
    const relation = relationAt(scene, statement.relation);
    if (!relation.record && !relation.isNew && statement.missing_ok === true) return [];
    return [
      lock(relation, "access exclusive"),
      ...lockAll(sequencesOf(scene, relation), "access exclusive"),
      warn({ kind: "breaks-running-code", on: relation, reason: moved(relation.path), safer }),
    ];
  },
});
