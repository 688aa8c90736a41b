import { isRelationTaken, isTypeTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import type { Draft } from "../draft.ts";
import { keep } from "../keep.ts";
import { type At, defineImporter } from "../statement.ts";
import { makeTable } from "../table-definition.ts";
import { relationName } from "../tree.ts";

/** CREATE TABLE. Temporary tables and tables of a composite type are kept as written. */
export const createTable = defineImporter({
  type: "CreateStmt",
  run(statement, draft, at) {
    const written = relationName(statement.relation);
    if (statement.relation?.relpersistence === "t") {
      keepTable(draft, at, { path: `pg_temp.${written.name}`, reason: "Kept as written: a temporary table" });
      return;
    }
    const path = pathToCreate(draft, written);
    at.about(`table ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    if (isRelationTaken(draft, namespace, written.name) || isTypeTaken(draft, namespace, written.name)) {
      if (statement.if_not_exists === true) at.note(`${path} exists already: nothing was done.`);
      else at.refuse(`${path} exists already.`, statement.relation?.location);
      return;
    }
    if (statement.ofTypename) {
      keepTable(draft, at, { path, reason: "Kept as written: a table of a composite type" });
      return;
    }
    makeTable(draft, at, { statement, namespace });
  },
});

function keepTable(draft: Draft, at: At, kept: { readonly path: string; readonly reason: string }): void {
  const { path, reason } = kept;
  keep(draft, at, { subject: `table ${path}`, phase: "after tables", provides: [path], reason });
}
