import { isRelationTaken, isTypeTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { standInFor, takePlaceOf } from "../external-table.ts";
import { keep } from "../keep.ts";
import { defineImporter } from "../statement.ts";
import { makeTable } from "../table-definition.ts";
import { relationName } from "../tree.ts";

/** CREATE TABLE. Temporary tables are kept as written. */
export const createTable = defineImporter({
  type: "CreateStmt",
  run(statement, draft, at) {
    const written = relationName(statement.relation);
    if (statement.relation?.relpersistence === "t") {
      const reason = "Kept as written: a temporary table";
      const path = `pg_temp.${written.name}`;
      keep(draft, at, { subject: `table ${path}`, phase: "after tables", provides: [path], reason });
      return;
    }
    const path = pathToCreate(draft, written);
    at.about(`table ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    if (namespace.external) {
      draft.replace({ ...namespace, external: false });
      at.note(`The namespace ${namespace.name} was added: nothing before created it.`);
    }
    const standIn = standInFor(draft, { namespace: namespace.name, name: written.name });
    if (standIn) {
      takePlaceOf(draft, at, { standIn, make: () => makeTable(draft, at, { statement, namespace }) });
      return;
    }
    if (isRelationTaken(draft, namespace, written.name) || isTypeTaken(draft, namespace, written.name)) {
      if (statement.if_not_exists === true) at.note(`${path} exists already: nothing was done.`);
      else at.refuse(`${path} exists already.`, statement.relation?.location);
      return;
    }
    makeTable(draft, at, { statement, namespace });
  },
});
