import { partsOfName } from "../../../sql/import/named-object.ts";
import { writtenName } from "../../../sql/import/tree.ts";
import type { LockMode } from "../lock-mode.ts";
import { lock } from "../part.ts";
import { relationCalled } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** COMMENT ON: nobody waits but who alters or vacuums the same relation. */
export const comment = defineClassifier({
  tag: "CommentStmt",
  run(statement, scene) {
    const parts = partsOfName(statement.object);
    const on = (names: readonly string[], mode: LockMode) => [
      lock(relationCalled(scene, writtenName(names)), mode),
    ];
    switch (statement.objtype) {
      case "OBJECT_TABLE":
      case "OBJECT_VIEW":
      case "OBJECT_MATVIEW":
      case "OBJECT_INDEX":
      case "OBJECT_SEQUENCE":
      case "OBJECT_FOREIGN_TABLE":
        return on(parts, "share update exclusive");
      case "OBJECT_COLUMN":
        return on(parts.slice(0, -1), "share update exclusive");
      case "OBJECT_TABCONSTRAINT":
      case "OBJECT_TRIGGER":
      case "OBJECT_POLICY":
      case "OBJECT_RULE":
        return on(parts.slice(0, -1), "access share");
      default:
        return [];
    }
  },
});
