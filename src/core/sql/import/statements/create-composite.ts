import { blank } from "../../../document/blank.ts";
import { addAttribute } from "../composite.ts";
import { isRelationTaken, isTypeTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { defineImporter } from "../statement.ts";
import { partsOf, relationName } from "../tree.ts";

/** CREATE TYPE … AS (…). Its name is a relation's too, as in PostgreSQL. */
export const createComposite = defineImporter({
  type: "CompositeTypeStmt",
  run(statement, draft, at) {
    const written = relationName(statement.typevar);
    const path = pathToCreate(draft, written);
    at.about(`type ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    if (isTypeTaken(draft, namespace, written.name) || isRelationTaken(draft, namespace, written.name)) {
      at.refuse(`${path} exists already.`, statement.typevar?.location);
      return;
    }
    const composite = blank("composite", draft.newId("composite"), { name: written.name });
    draft.add(composite, namespace.id);
    for (const definition of partsOf(statement.coldeflist, "ColumnDef")) {
      if (!at.isRefused()) addAttribute(draft, at, { compositeId: composite.id, definition });
    }
  },
});
