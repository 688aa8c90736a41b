import { defineAlteration } from "../alteration.ts";
import { lock, lockAll, warn } from "../part.ts";
import { indexesOf, sequencesOf } from "../relation-parts.ts";

/** OWNER TO: with the table go its indexes and sequences. */
export const owner = defineAlteration({
  types: ["AT_ChangeOwner"],
  read(_, { relation, scene }) {
    return [
      lock(relation, "access exclusive"),
      ...lockAll([...indexesOf(scene, relation), ...sequencesOf(scene, relation)], "access exclusive"),
      warn({
        kind: "changes-access",
        on: relation,
        reason: `Only the new owner may alter ${relation.path} from now on, and row-level security does not hold for it.`,
      }),
    ];
  },
});
