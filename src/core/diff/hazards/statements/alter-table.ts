import { partsOf } from "../../../sql/import/tree.ts";
import type { Altering } from "../alteration.ts";
import { alterationsByType } from "../alterations/index.ts";
import { type Part, warn } from "../part.ts";
import { relationAt } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** ALTER TABLE, and the ALTER INDEX, VIEW, SEQUENCE and MATERIALIZED VIEW that share its tag. */
export const alterTable = defineClassifier({
  tag: "AlterTableStmt",
  run(statement, scene) {
    if (statement.objtype === "OBJECT_TYPE") return compositeType();
    const relation = relationAt(scene, statement.relation);
    const known = relation.record !== undefined || relation.isNew;
    if (!known && statement.missing_ok === true) return [];
    const altering: Altering = { scene, relation, only: statement.relation?.inh !== true };
    return partsOf(statement.cmds, "AlterTableCmd").flatMap((command): readonly Part[] => {
      const alteration = command.subtype && alterationsByType.get(command.subtype);
      if (alteration) return alteration.read(command, altering);
      const reason = "This kind of ALTER is not known here.";
      return [warn({ kind: "not-analysed", on: relation, reason })];
    });
  },
});

/** ALTER TYPE … ADD, DROP, ALTER ATTRIBUTE. */
function compositeType(): readonly Part[] {
  return [
    warn({
      kind: "breaks-running-code",
      on: null,
      reason: "Code that reads or builds values of this composite type by position sees another shape.",
    }),
  ];
}
