import { blank } from "../../../document/blank.ts";
import { isTypeTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { defineImporter } from "../statement.ts";
import { stringsOf, writtenName } from "../tree.ts";

/** CREATE TYPE … AS ENUM. */
export const createEnum = defineImporter({
  type: "CreateEnumStmt",
  run(statement, draft, at) {
    const written = writtenName(stringsOf(statement.typeName));
    const path = pathToCreate(draft, written);
    at.about(`enum ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    if (isTypeTaken(draft, namespace, written.name)) {
      at.refuse(`${path} exists already.`);
      return;
    }
    const labels = stringsOf(statement.vals);
    const repeated = labels.find((label, index) => labels.indexOf(label) < index);
    if (repeated !== undefined) {
      at.refuse(`The value ${repeated} appears twice.`);
      return;
    }
    const record = blank("enum", draft.newId("enum"), { name: written.name });
    draft.add(record, namespace.id);
    for (const label of labels) {
      draft.add(blank("enum-value", draft.newId("enum-value"), { name: label }), record.id);
    }
  },
});
