import type { SchemaRecord } from "../../../document/records/index.ts";
import type { Draft } from "../draft.ts";
import { findRelation, isMultirange, pathOf } from "../find.ts";
import { keep } from "../keep.ts";
import { namedObject, nounOf, partsOfName, relationOfPart } from "../named-object.ts";
import { type At, defineImporter } from "../statement.ts";

/** COMMENT ON: a property of what it describes; on what is not modelled, kept as written. */
export const comment = defineImporter({
  type: "CommentStmt",
  run(statement, draft, at) {
    const { objtype, object } = statement;
    const named = namedObject(draft, objtype, object);
    const { noun, record } = named;
    const ofSets = objtype === "OBJECT_TYPE" && isMultirange(record, partsOfName(object).at(-1) ?? "");
    const ofKey = objtype === "OBJECT_INDEX" && record !== undefined && record.kind !== "index";
    if (!record || record.kind === "kept" || !hasComment(record) || ofSets || ofKey) {
      const isMissing = !record && isOfDesign(objtype);
      const part = relationOfPart(object);
      const relation = part && findRelation(draft, part);
      if (
        isMissing &&
        (objtype !== "OBJECT_COLUMN" || relation?.kind !== "view") &&
        relation?.kind !== "kept"
      ) {
        at.about(`comment on ${noun} ${named.words}`);
        at.refuse(`There is no ${noun} ${named.words}.`);
        return;
      }
      const on = ofKey ? draft.parentOf(record.id) : (record ?? relation);
      keepComment(draft, at, { noun, words: partsOfName(object).join("."), on });
      return;
    }
    at.about(`comment on ${nounOf(objtype)} ${pathOf(draft, record.id)}`);
    draft.replace({ ...record, comment: statement.comment ?? null });
  },
});

type Commented = Extract<SchemaRecord, { readonly comment: string | null }>;

function hasComment(record: SchemaRecord): record is Commented {
  return "comment" in record;
}

/** Kinds whose objects are records when they exist at all, so that a missing one is an error of the file. */
function isOfDesign(type: Parameters<typeof nounOf>[0]): boolean {
  switch (type) {
    case "OBJECT_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
    case "OBJECT_SEQUENCE":
    case "OBJECT_INDEX":
    case "OBJECT_COLUMN":
    case "OBJECT_TABCONSTRAINT":
    case "OBJECT_TRIGGER":
    case "OBJECT_SCHEMA":
    case "OBJECT_DOMAIN":
      return true;
    default:
      return false;
  }
}

function keepComment(
  draft: Draft,
  at: At,
  wanted: { readonly noun: string; readonly words: string; readonly on: SchemaRecord | undefined },
): void {
  const { noun, on, words } = wanted;
  keep(draft, at, {
    subject: `comment on ${noun} ${words}`,
    phase: "after all",
    on: on ? [on.id] : [],
    reason: `Kept as written: a comment on what is not modelled`,
  });
}
