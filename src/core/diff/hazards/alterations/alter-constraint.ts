import { partOf } from "../../../sql/import/tree.ts";
import { defineAlteration } from "../alteration.ts";
import { lock, warn } from "../part.ts";
import { relationOf } from "../scene.ts";
import { plannedRead, scanUnderLock } from "../work.ts";

/** ALTER CONSTRAINT: when a foreign key is checked, and from 18 on whether it is. */
export const alterConstraint = defineAlteration({
  types: ["AT_AlterConstraint"],
  read(command, { relation, scene }) {
    const change = partOf(command.def, "ATAlterConstraint");
    const key = scene.catalog
      .foreignKeysOf(relation.record?.id ?? "")
      .find(({ name }) => name === change?.conname);
    const referenced = scene.catalog.find("table", key?.references);
    const locks = [lock(relation, "access exclusive")];
    if (change?.alterEnforceability === true && referenced) {
      const other = relationOf(scene, referenced);
      const both = [...locks, lock(other, "access exclusive")];
      if (change.is_enforced !== true || key?.notEnforced !== true) return both;
      return [
        ...both,
        ...plannedRead(scene, relation),
        ...scanUnderLock(scene, relation, {
          reason: `Every row of ${relation.path} is looked up in ${other.path}.`,
        }),
      ];
    }
    if (change?.alterDeferrability !== true) return locks;
    return [
      ...locks,
      warn({
        kind: "breaks-running-code",
        on: relation,
        reason: `Violations of ${change.conname ?? "the foreign key"} may now be reported at another moment, at the end of the transaction or at once.`,
      }),
    ];
  },
});
