import { defineAlteration, lockTree } from "../alteration.ts";
import { lockAll, scan, warn } from "../part.ts";
import { descendantsOf, withRows } from "../relation-parts.ts";
import { relationOf } from "../scene.ts";
import { plannedRead } from "../work.ts";

/** VALIDATE CONSTRAINT: reads every row while others read and write. */
export const validateConstraint = defineAlteration({
  types: ["AT_ValidateConstraint"],
  read(command, altering) {
    const { relation, scene } = altering;
    const { catalog } = scene;
    const id = relation.record?.id ?? "";
    const key = catalog.foreignKeysOf(id).find(({ name }) => name === command.name);
    const check = catalog.checksOf(id).find(({ name }) => name === command.name);
    const locks = lockTree(altering, "share update exclusive");
    const known = key ?? check;
    if (known && !known.notValid) return locks;
    const referenced = catalog.find("table", key?.references);
    const other = referenced && relationOf(scene, referenced);
    return [
      ...locks,
      ...(other ? lockAll([other, ...descendantsOf(scene, other)], "row share") : []),
      ...(other ? [...plannedRead(scene, relation), ...plannedRead(scene, other)] : []),
      ...withRows(scene, relation).map(scan),
      warn({
        kind: "fails-if-rows-violate",
        on: relation,
        reason: `Fails when any row of ${relation.path} violates ${command.name ?? "the constraint"}.`,
        sqlstate: key ? "23503" : "23514",
      }),
      warn({
        kind: "heavy-load",
        on: relation,
        reason: `Every row of ${relation.path} is read, while reads and writes go on; in the transaction that added the constraint, the stronger lock would still be held.`,
      }),
    ];
  },
});
