import { partOf } from "../../../sql/import/tree.ts";
import { defineAlteration } from "../alteration.ts";
import { lock, lockAll, warn } from "../part.ts";
import { descendantsOf } from "../relation-parts.ts";
import { relationAt } from "../scene.ts";

/** INHERIT and NO INHERIT. */
export const inheritance = defineAlteration({
  types: ["AT_AddInherit", "AT_DropInherit"],
  read(command, { relation, scene }) {
    const parent = relationAt(scene, partOf(command.def, "RangeVar"));
    const below = command.subtype === "AT_AddInherit" ? descendantsOf(scene, relation) : [];
    const seen = command.subtype === "AT_AddInherit" ? "are now seen" : "are no longer seen";
    return [
      lock(relation, "access exclusive"),
      ...lockAll(below, "access exclusive"),
      lock(parent, command.subtype === "AT_AddInherit" ? "share update exclusive" : "access share"),
      warn({
        kind: "breaks-running-code",
        on: parent,
        reason: `The rows of ${relation.path} ${seen} through ${parent.path}.`,
      }),
    ];
  },
});
