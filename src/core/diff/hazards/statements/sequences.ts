import type { Node } from "@pgsql/types";
import { itemsOf, partsOf, stringsOf, writtenName } from "../../../sql/import/tree.ts";
import { lock, warn } from "../part.ts";
import { type Relation, relationAt, relationCalled, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** ALTER SEQUENCE: sessions that draw numbers wait for an instant. */
export const alterSequence = defineClassifier({
  tag: "AlterSeqStmt",
  run(statement, scene) {
    const on = relationAt(scene, statement.sequence);
    if (!on.record && !on.isNew && statement.missing_ok === true) return [];
    const owner = ownerIn(scene, statement.options);
    return [
      lock(on, "share row exclusive"),
      ...(owner ? [lock(owner, "access share")] : []),
      warn({
        kind: "breaks-running-code",
        on,
        reason: "Numbers that sessions have cached stay as they were; others follow the new rules.",
      }),
    ];
  },
});

/** CREATE SEQUENCE … OWNED BY reads the table it belongs to. */
export const createSequence = defineClassifier({
  tag: "CreateSeqStmt",
  run(statement, scene) {
    const owner = ownerIn(scene, statement.options);
    return owner ? [lock(owner, "access share")] : [];
  },
});

/** The table behind OWNED BY; NONE is none. */
function ownerIn(scene: Scene, options: readonly Node[] | undefined): Relation | undefined {
  const owned = partsOf(options, "DefElem").find(({ defname }) => defname === "owned_by");
  const parts = stringsOf(itemsOf(owned?.arg));
  return parts.length < 2 ? undefined : relationCalled(scene, writtenName(parts.slice(0, -1)));
}
