import type { DropStmt, Node } from "@pgsql/types";
import type { SchemaRecord } from "../../../document/records/index.ts";
import { childIdsOf } from "../../../document/references.ts";
import type { Draft } from "../draft.ts";
import { dropRecord } from "../dropping.ts";
import { isMultirange, pathOf } from "../find.ts";
import { findKept, type NamedObject, namedObject, partsOfName } from "../named-object.ts";
import { type At, defineImporter } from "../statement.ts";

/** DROP of anything. What IF EXISTS does not find is fine. */
export const drop = defineImporter({
  type: "DropStmt",
  run(statement, draft, at) {
    const objects = (statement.objects ?? []).map((node) => ({
      node,
      named: namedObject(draft, statement.removeType, node),
    }));
    at.about(objects.map(({ named }) => `${named.noun} ${named.words}`).join(", "));
    for (const { named, node } of objects) {
      if (at.isRefused()) return;
      dropOne(draft, at, { named, node, statement });
    }
  },
});

function dropOne(
  draft: Draft,
  at: At,
  wanted: { readonly named: NamedObject; readonly node: Node; readonly statement: DropStmt },
): void {
  const { named, node, statement } = wanted;
  const record = named.record ?? findKept(draft, named.noun, named.words);
  const cascade = statement.behavior === "DROP_CASCADE";
  if (!record) {
    if (statement.missing_ok === true) at.note("Nothing to drop");
    else at.refuse(`There is no ${named.noun} ${named.words}.`);
  } else if (statement.removeType === "OBJECT_TYPE" && isMultirange(record, partsOfName(node).at(-1) ?? "")) {
    at.refuse(`${named.words} is the type of the sets of ${pathOf(draft, record.id)}: drop that one.`);
  } else if (record.kind === "namespace") dropNamespace(draft, at, { record, cascade });
  else if (record.kind === "primary-key" || record.kind === "unique" || record.kind === "exclusion") {
    at.refuse(`${pathOf(draft, record.id)} is the index of a constraint: drop the constraint.`);
  } else if (draft.record(record.id)) dropRecord(draft, at, { id: record.id, cascade });
}

/** `public` exists in every database, so dropping it only empties it. */
function dropNamespace(
  draft: Draft,
  at: At,
  {
    cascade,
    record,
  }: { readonly record: Extract<SchemaRecord, { kind: "namespace" }>; readonly cascade: boolean },
): void {
  const owned = childIdsOf(record);
  if (owned.length > 0 && !cascade) {
    at.refuse(`The namespace ${record.name} is not empty.`);
    return;
  }
  if (record.name !== "public") {
    dropRecord(draft, at, { id: record.id, cascade });
    return;
  }
  at.note("The namespace public exists in every database: it was emptied.");
  for (const id of owned) if (draft.record(id)) dropRecord(draft, at, { id, cascade: true });
}
