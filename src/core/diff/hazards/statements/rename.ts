import type { RenameStmt } from "@pgsql/types";
import { nounOf, partsOfName } from "../../../sql/import/named-object.ts";
import type { Safer } from "../effect.ts";
import type { LockMode } from "../lock-mode.ts";
import { advise, lock, lockAll, type Part, recipe, warn } from "../part.ts";
import { descendantsOf, indexesOf } from "../relation-parts.ts";
import { type Relation, relationAt, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** ALTER … RENAME: an instant, but running code knows the old name. */
export const rename = defineClassifier({
  tag: "RenameStmt",
  run(statement, scene) {
    switch (statement.renameType) {
      case "OBJECT_TABLE":
      case "OBJECT_VIEW":
      case "OBJECT_MATVIEW":
      case "OBJECT_SEQUENCE":
      case "OBJECT_FOREIGN_TABLE":
      case "OBJECT_INDEX":
        return renameRelation(scene, statement);
      case "OBJECT_COLUMN":
      case "OBJECT_ATTRIBUTE":
        return renameColumn(scene, statement);
      case "OBJECT_TABCONSTRAINT":
        return renameConstraint(scene, statement);
      case "OBJECT_TRIGGER":
      case "OBJECT_POLICY":
      case "OBJECT_RULE":
        return [lock(relationAt(scene, statement.relation), "access exclusive")];
      default:
        return renameOther(statement);
    }
  },
});

function renameRelation(scene: Scene, statement: RenameStmt): readonly Part[] {
  const relation = relationAt(scene, statement.relation);
  const index = relation.kind === "index" || statement.renameType === "OBJECT_INDEX";
  const mode: LockMode = index && scene.version >= 12 ? "share update exclusive" : "access exclusive";
  if (index) return [lock(relation, mode)];
  const safer =
    relation.kind === "table"
      ? recipe("rename-table-via-view")
      : advise("Create a second one under the new name.");
  return [
    lock(relation, mode),
    ...broken(relation, `${relation.path} is called ${statement.newname ?? "otherwise"}`, safer),
  ];
}

function broken(on: Relation | null, what: string, safer?: Safer): readonly Part[] {
  return [
    warn({
      kind: "breaks-running-code",
      on,
      reason: `${what} from now on: running code that uses the old name fails.`,
      ...(safer ? { safer } : {}),
    }),
  ];
}

function renameColumn(scene: Scene, statement: RenameStmt): readonly Part[] {
  const composite = statement.relationType === "OBJECT_TYPE" || statement.renameType === "OBJECT_ATTRIBUTE";
  const words = `${statement.subname ?? "The column"} is called ${statement.newname ?? "otherwise"}`;
  if (composite) return broken(null, words);
  const relation = relationAt(scene, statement.relation);
  const below = statement.relation?.inh === true ? descendantsOf(scene, relation) : [];
  const safer = recipe("rename-column-expand-contract");
  return [...lockAll([relation, ...below], "access exclusive"), ...broken(relation, words, safer)];
}

function renameConstraint(scene: Scene, statement: RenameStmt): readonly Part[] {
  const relation = relationAt(scene, statement.relation);
  const index = indexesOf(scene, relation).filter(({ name }) => name === statement.subname);
  const below = statement.relation?.inh === true ? descendantsOf(scene, relation) : [];
  return [
    ...lockAll([relation, ...below], "access exclusive"),
    ...lockAll(index, "share update exclusive"),
    warn({
      kind: "breaks-running-code",
      on: relation,
      reason: `Code that names ${statement.subname ?? "the constraint"} (ON CONFLICT ON CONSTRAINT, error messages) no longer finds it.`,
    }),
  ];
}

function renameOther(statement: RenameStmt): readonly Part[] {
  const name = statement.subname ?? partsOfName(statement.object).join(".");
  return broken(
    null,
    `The ${nounOf(statement.renameType)} ${name} is called ${statement.newname ?? "otherwise"}`,
  );
}
