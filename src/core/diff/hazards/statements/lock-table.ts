import { partsOf } from "../../../sql/import/tree.ts";
import { lockModes } from "../lock-mode.ts";
import { lockAll } from "../part.ts";
import { descendantsOf } from "../relation-parts.ts";
import { relationAt } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** LOCK TABLE, in the mode it says; the parser counts modes from 1. */
export const lockTable = defineClassifier({
  tag: "LockStmt",
  run(statement, scene) {
    const mode = lockModes[(statement.mode ?? 8) - 1] ?? "access exclusive";
    return partsOf(statement.relations, "RangeVar").flatMap((range) => {
      const table = relationAt(scene, range);
      return lockAll(range.inh === true ? [table, ...descendantsOf(scene, table)] : [table], mode);
    });
  },
});
