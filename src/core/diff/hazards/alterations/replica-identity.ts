import { partOf } from "../../../sql/import/tree.ts";
import { defineAlteration } from "../alteration.ts";
import { lock, lockAll, warn } from "../part.ts";
import { indexesOf } from "../relation-parts.ts";

/** REPLICA IDENTITY: what logical replication says of an old row. */
export const replicaIdentity = defineAlteration({
  types: ["AT_ReplicaIdentity"],
  read(command, { relation, scene }) {
    const named = partOf(command.def, "ReplicaIdentityStmt")?.name;
    const index = indexesOf(scene, relation).filter(({ name }) => name === named);
    return [
      lock(relation, "access exclusive"),
      ...lockAll(index, "share"),
      warn({
        kind: "breaks-running-code",
        on: relation,
        reason: `Subscribers to ${relation.path} get other old values from now on; with NOTHING, its UPDATEs and DELETEs fail where they are published.`,
      }),
    ];
  },
});
