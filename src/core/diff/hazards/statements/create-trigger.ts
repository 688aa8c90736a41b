import { lock, lockAll, warn } from "../part.ts";
import { descendantsOf } from "../relation-parts.ts";
import { relationAt } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** CREATE TRIGGER: writes wait for an instant. */
export const createTrigger = defineClassifier({
  tag: "CreateTrigStmt",
  run(statement, scene) {
    const on = relationAt(scene, statement.relation);
    const below =
      on.record?.kind === "table" && on.record.partitionBy && statement.row === true
        ? descendantsOf(scene, on)
        : [];
    const from = statement.constrrel ? [lock(relationAt(scene, statement.constrrel), "access share")] : [];
    return [
      ...lockAll([on, ...below], "share row exclusive"),
      ...from,
      warn({
        kind: "breaks-running-code",
        on,
        reason: `Writes to ${on.path} run ${statement.trigname ?? "the trigger"} too from now on.`,
        version: "CREATE OR REPLACE TRIGGER is there since PostgreSQL 14.",
      }),
    ];
  },
});
