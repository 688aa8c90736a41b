import { blank } from "../../../document/blank.ts";
import { isRelationTaken, namespaceToCreateIn, pathToCreate } from "../create-in.ts";
import { keep } from "../keep.ts";
import { optionNamed, sequenceOptionsOf, sequenceTypeOf } from "../options.ts";
import { ownerOf } from "../sequence-owner.ts";
import { defineImporter } from "../statement.ts";
import { partOf, relationName, stringsOf } from "../tree.ts";

/** CREATE SEQUENCE. A temporary one is kept as written. */
export const createSequence = defineImporter({
  type: "CreateSeqStmt",
  run(statement, draft, at) {
    const written = relationName(statement.sequence);
    if (statement.sequence?.relpersistence === "t") {
      const path = `pg_temp.${written.name}`;
      keep(draft, at, { subject: `sequence ${path}`, phase: "after tables", provides: [path] });
      return;
    }
    const path = pathToCreate(draft, written);
    at.about(`sequence ${path}`);
    const namespace = namespaceToCreateIn(draft, at, written);
    if (!namespace) return;
    if (isRelationTaken(draft, namespace, written.name)) {
      if (statement.if_not_exists === true) at.note(`${path} exists already: nothing was done.`);
      else at.refuse(`${path} exists already.`, statement.sequence?.location);
      return;
    }
    const owner = ownerOf(draft, at, { options: statement.options, namespace });
    if (owner === undefined) return;
    const as = partOf(optionNamed(statement.options, "as")?.arg, "TypeName");
    const type = sequenceTypeOf(stringsOf(as?.names).at(-1));
    const sequence = blank("sequence", draft.newId("sequence"), {
      name: written.name,
      type,
      options: sequenceOptionsOf(statement.options, type),
      ownedBy: owner?.id ?? null,
      unlogged: statement.sequence?.relpersistence === "u",
    });
    draft.add(sequence, namespace.id);
  },
});
