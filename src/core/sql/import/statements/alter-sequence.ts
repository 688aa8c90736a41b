import { findRelation, pathOf } from "../find.ts";
import { keep } from "../keep.ts";
import { optionNamed, sequenceOptionsOf, sequenceTypeOf } from "../options.ts";
import { ownerOf } from "../sequence-owner.ts";
import { defineImporter } from "../statement.ts";
import { partOf, relationName, spelled, stringsOf } from "../tree.ts";

/** ALTER SEQUENCE: options and owner. RESTART moves the position, which is no part of the schema. */
export const alterSequence = defineImporter({
  type: "AlterSeqStmt",
  run(statement, draft, at) {
    const written = relationName(statement.sequence);
    const record = findRelation(draft, written);
    if (!record) {
      if (statement.missing_ok === true) at.note("Nothing to alter");
      else at.refuse(`There is no sequence ${spelled(written)}.`, statement.sequence?.location);
      return;
    }
    if (record.kind !== "sequence") {
      keep(draft, at, {
        subject: `sequence ${pathOf(draft, record.id)}`,
        phase: "after tables",
        on: [draft.parentOf(record.id)?.id ?? record.id],
      });
      return;
    }
    at.about(`sequence ${pathOf(draft, record.id)}`);
    const { options } = statement;
    const as = partOf(optionNamed(options, "as")?.arg, "TypeName");
    const type = as ? sequenceTypeOf(stringsOf(as.names).at(-1)) : record.type;
    const owner = ownerOf(draft, at, { options, namespace: draft.namespaceOf(record.id) });
    if (owner === undefined) return;
    const ownedBy = optionNamed(options, "owned_by") ? (owner?.id ?? null) : record.ownedBy;
    draft.replace({ ...record, type, ownedBy, options: sequenceOptionsOf(options, type, record.options) });
  },
});
