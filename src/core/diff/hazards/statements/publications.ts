import type { Node } from "@pgsql/types";
import { partsOf } from "../../../sql/import/tree.ts";
import { lock, type Part, warn } from "../part.ts";
import { relationAt, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** CREATE PUBLICATION FOR TABLE. */
export const createPublication = defineClassifier({
  tag: "CreatePublicationStmt",
  run: (statement, scene) => published(statement.pubobjects ?? [], scene),
});

/** ALTER PUBLICATION. */
export const alterPublication = defineClassifier({
  tag: "AlterPublicationStmt",
  run: (statement, scene) => published(statement.pubobjects ?? [], scene),
});

function published(objects: readonly Node[], scene: Scene): readonly Part[] {
  return partsOf(objects, "PublicationObjSpec").flatMap(({ pubtable }) => {
    if (!pubtable?.relation) return [];
    const on = relationAt(scene, pubtable.relation);
    return [
      lock(on, "share update exclusive"),
      warn({
        kind: "breaks-running-code",
        on,
        reason: `UPDATE and DELETE of ${on.path} fail while it is published without a replica identity; subscribers need ALTER SUBSCRIPTION … REFRESH PUBLICATION.`,
      }),
    ];
  });
}
