import { isRelationTaken, isTypeTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { findRelation } from "../find.ts";
import { findObjects } from "../object.ts";
import { parametersOf } from "../options.ts";
import { defineImporter } from "../statement.ts";
import { makeTable } from "../table-definition.ts";
import { relationName } from "../tree.ts";

/** CREATE FOREIGN TABLE: a table whose rows come from a server. */
export const createForeignTable = defineImporter({
  type: "CreateForeignTableStmt",
  run({ base, options, servername = "" }, draft, at) {
    if (!base) return;
    const written = relationName(base.relation);
    const path = pathToCreate(draft, written);
    at.about(`foreign table ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    if (isRelationTaken(draft, namespace, written.name) || isTypeTaken(draft, namespace, written.name)) {
      if (base.if_not_exists === true) at.note(`${path} exists already: nothing was done.`);
      else at.refuse(`${path} exists already.`, base.relation?.location);
      return;
    }
    const [server] = findObjects(draft, "server", { namespace: undefined, name: servername });
    if (!server) {
      at.refuse(`There is no server ${servername}.`);
      return;
    }
    makeTable(draft, at, { statement: base, namespace });
    const table = findRelation(draft, { namespace: namespace.name, name: written.name });
    if (table?.kind !== "table" || at.isRefused()) return;
    draft.replace({ ...table, foreign: { server: server.id, options: parametersOf(options) } });
  },
});
