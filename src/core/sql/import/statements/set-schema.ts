import type { AlterObjectSchemaStmt } from "@pgsql/types";
import type { NamespaceRecord, ObjectRecord, SchemaRecord } from "../../../document/records/index.ts";
import { multirangeOf } from "../../../postgres/multirange-name.ts";
import { isRelationTaken, isTypeTaken } from "../create-in.ts";
import type { Draft } from "../draft.ts";
import { findNamespace, findRelation, pathOf } from "../find.ts";
import { keep } from "../keep.ts";
import { type NamedObject, namedObject, nounOf } from "../named-object.ts";
import { findObjects } from "../object.ts";
import { renameObject } from "../rename-object.ts";
import { followRecord } from "../renaming.ts";
import { type At, defineImporter } from "../statement.ts";
import { relationName, spelled } from "../tree.ts";

/** ALTER … SET SCHEMA: what a table owns goes with it. */
export const setSchema = defineImporter({
  type: "AlterObjectSchemaStmt",
  run(statement, draft, at) {
    const name = statement.newschema ?? "";
    const { noun, record, words } = movedBy(draft, statement);
    if (!record && statement.relation) {
      if (statement.missing_ok === true) at.note("Nothing to move");
      else at.refuse(`There is no ${noun} ${words}.`, statement.relation.location);
      return;
    }
    const namespace = findNamespace(draft, name);
    if (!namespace) {
      at.refuse(`There is no namespace ${name}.`);
      return;
    }
    if (!record || record.kind === "kept") {
      keep(draft, at, {
        subject: `namespace of ${noun} ${words}`,
        phase: "after all",
        on: record ? [record.id] : [],
      });
      return;
    }
    at.about(`${noun} ${pathOf(draft, record.id)}`);
    moveOne(draft, at, { record, namespace });
  },
});

function moveOne(
  draft: Draft,
  at: At,
  { namespace, record }: { readonly record: SchemaRecord; readonly namespace: NamespaceRecord },
): void {
  if (record.kind === "statistics") {
    const isOwn = draft.namespaceOf(record.id)?.id === namespace.id;
    draft.replace({ ...record, namespace: isOwn ? null : namespace.id });
  } else if (record.kind === "object") moveObject(draft, at, { object: record, namespace });
  else if (record.kind === "extension") draft.replace({ ...record, namespace: namespace.id });
  else moveTo(draft, at, { record, namespace });
}

function moveObject(
  draft: Draft,
  at: At,
  { namespace, object }: { readonly object: ObjectRecord; readonly namespace: NamespaceRecord },
): void {
  const { name, signature, type } = object;
  const taken = findObjects(draft, type, { namespace: namespace.name, name }).find(
    (other) => other.signature === signature && other.id !== object.id,
  );
  if (taken) at.refuse(`The ${type} ${namespace.name}.${name}${signature} exists already.`);
  else renameObject(draft, at, { object, to: { namespace, name } });
}

function movedBy(draft: Draft, statement: AlterObjectSchemaStmt): NamedObject {
  if (!statement.relation) return namedObject(draft, statement.objectType, statement.object);
  const written = relationName(statement.relation);
  return {
    noun: nounOf(statement.objectType),
    words: spelled(written),
    record: findRelation(draft, written),
  };
}

/** Statistics do not move with their table. */
function keepStatisticsInPlace(draft: Draft, record: SchemaRecord, to: NamespaceRecord): void {
  if (record.kind !== "table") return;
  const from = draft.namespaceOf(record.id);
  for (const id of record.statistics) {
    const statistics = draft.get("statistics", id);
    const own = statistics.namespace ?? from?.id ?? null;
    draft.replace({ ...statistics, namespace: own === to.id ? null : own });
  }
}

function moveTo(
  draft: Draft,
  at: At,
  { namespace, record }: { readonly record: SchemaRecord; readonly namespace: NamespaceRecord },
): void {
  if (draft.namespaceOf(record.id)?.id === namespace.id || !("name" in record)) return;
  const isTaken =
    record.kind !== "function" &&
    (isRelationTaken(draft, namespace, record.name) || isTypeTaken(draft, namespace, record.name));
  if (isTaken) {
    at.refuse(`${namespace.name}.${record.name} exists already.`);
    return;
  }
  const owned = [...draft.records()].filter(
    (each) =>
      each.kind === "sequence" && each.ownedBy !== null && draft.parentOf(each.ownedBy)?.id === record.id,
  );
  keepStatisticsInPlace(draft, record, namespace);
  for (const each of [record, ...owned]) {
    if ("name" in each)
      followRecord(draft, at, { record: each, to: { namespace: namespace.name, name: each.name } });
    draft.move(each.id, namespace.id);
  }
  if (record.kind === "range") {
    at.note(
      `In PostgreSQL the type of its sets, ${multirangeOf(record)}, stays in its namespace; here it goes along.`,
    );
  }
}
