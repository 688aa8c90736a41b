import type { DropStmt, Node, ObjectType } from "@pgsql/types";
import type { SchemaRecord } from "../../../document/records/index.ts";
import { nounOf, partsOfName } from "../../../sql/import/named-object.ts";
import { spelled, writtenName } from "../../../sql/import/tree.ts";
import { announcedDrop } from "../dropped-words.ts";
import { dropOf } from "../dropping.ts";
import { lock, type Part, recipe, warn } from "../part.ts";
import { indexesOf, isPartitioned } from "../relation-parts.ts";
import { type Relation, relationCalled, relationOf, type Scene } from "../scene.ts";
import { defineClassifier } from "../statement.ts";

/** DROP of anything. */
export const drop = defineClassifier({
  tag: "DropStmt",
  run(statement, scene) {
    if (statement.removeType === "OBJECT_INDEX" && statement.concurrent === true)
      return (statement.objects ?? []).flatMap((node) => dropConcurrently(scene, node, statement));
    return dropAll(scene, statement);
  },
});

function dropAll(scene: Scene, statement: DropStmt): readonly Part[] {
  const type = statement.removeType;
  const named = (statement.objects ?? []).map((node) => {
    const parts = partsOfName(node);
    return { parts, record: recordOf(scene, type, parts) };
  });
  const records = named.flatMap(({ record }) => record ?? []);
  const refused = type === "OBJECT_INDEX" ? records.flatMap((record) => boundIndex(scene, record)) : [];
  if (refused.length > 0) return refused;
  const cascade = statement.behavior === "DROP_CASCADE";
  const what = `${nounOf(type)} ${named.map(({ parts }) => parts.join(".")).join(", ")}`;
  return [
    ...dropOf(scene, records, { cascade, what }),
    ...records.flatMap((record) => announcedDrop(scene, record)),
    ...named.flatMap(({ parts, record }) => (record ? [] : unknownDrop(scene, parts, statement))),
  ];
}

/** What is not in the catalog: policies and rules that are kept as written lock the relation they hang on. */
function unknownDrop(scene: Scene, parts: readonly string[], statement: DropStmt): readonly Part[] {
  const type = statement.removeType;
  if (isOnRelation(type)) {
    const relation = relationCalled(scene, writtenName(parts.slice(0, -1)));
    return [lock(relation, "access exclusive"), ...announcedPart(type, relation, parts.at(-1) ?? "")];
  }
  const written = writtenName(parts);
  const isRelation = type === "OBJECT_TABLE" || type === "OBJECT_VIEW" || type === "OBJECT_MATVIEW";
  if (isRelation) {
    const relation = relationCalled(scene, written);
    return statement.missing_ok === true && !relation.isNew ? [] : [lock(relation, "access exclusive")];
  }
  if (statement.missing_ok === true) return [];
  return [
    warn({
      kind: "not-analysed",
      on: null,
      reason: `What depends on ${nounOf(type)} ${spelled(written)} is not known here.`,
    }),
  ];
}

function isOnRelation(type: ObjectType | undefined): boolean {
  return type === "OBJECT_TRIGGER" || type === "OBJECT_POLICY" || type === "OBJECT_RULE";
}

function announcedPart(type: ObjectType | undefined, on: Relation, name: string): readonly Part[] {
  if (type !== "OBJECT_POLICY")
    return [warn({ kind: "breaks-running-code", on, reason: `What ${name} did is no longer done.` })];
  const reason = `Rows that only ${name} showed are hidden; without any policy, nobody but the owner sees any.`;
  return [warn({ kind: "changes-access", on, reason })];
}

function recordOf(
  scene: Scene,
  type: ObjectType | undefined,
  parts: readonly string[],
): SchemaRecord | undefined {
  const { catalog } = scene;
  const written = writtenName(parts);
  const named = <R extends SchemaRecord & { readonly name: string }>(records: readonly R[]): R | undefined =>
    records.find(
      ({ id, name }) =>
        name === written.name &&
        (written.namespace === undefined || catalog.namespaceOf(id)?.name === written.namespace),
    );
  switch (type) {
    case "OBJECT_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
    case "OBJECT_SEQUENCE":
    case "OBJECT_INDEX":
    case "OBJECT_FOREIGN_TABLE":
      return relationCalled(scene, written).record;
    case "OBJECT_SCHEMA":
      return catalog.namespaceNamed(parts.at(-1) ?? "");
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return (
        named(catalog.all("enum")) ??
        named(catalog.all("domain")) ??
        named(catalog.all("composite")) ??
        named(catalog.all("range"))
      );
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
      return named(catalog.all("function"));
    case "OBJECT_EXTENSION":
      return catalog.all("extension").find(({ name }) => name === parts.at(-1));
    case "OBJECT_STATISTIC_EXT":
      return catalog.all("statistics").find(({ name }) => name === written.name);
    default:
      return partNamed(scene, type, parts);
  }
}

/** A trigger, policy or rule: the last part of the name; what it hangs on stands before it. */
function partNamed(
  scene: Scene,
  type: ObjectType | undefined,
  parts: readonly string[],
): SchemaRecord | undefined {
  if (!isOnRelation(type)) return undefined;
  const { catalog } = scene;
  const owner = relationCalled(scene, writtenName(parts.slice(0, -1))).record;
  const triggers = type === "OBJECT_TRIGGER" ? catalog.triggersOf(owner?.id ?? "") : [];
  const policies = type === "OBJECT_POLICY" && owner?.kind === "table" ? owner.policies : [];
  const rules =
    type === "OBJECT_RULE" && (owner?.kind === "table" || owner?.kind === "view") ? owner.rules : [];
  const all: readonly SchemaRecord[] = [
    ...triggers,
    ...[...policies, ...rules].flatMap((id): readonly SchemaRecord[] => {
      const record: SchemaRecord | undefined = catalog.record(id);
      return record ? [record] : [];
    }),
  ];
  return all.find((record) => "name" in record && record.name === parts.at(-1));
}

/** An index that a constraint or the index of a partitioned table needs. */
function boundIndex(scene: Scene, record: SchemaRecord): readonly Part[] {
  const refuse = (reason: string): readonly Part[] => [
    warn({ kind: "refused", on: relationOf(scene, record), reason, sqlstate: "2BP01" }),
  ];
  switch (record.kind) {
    case "primary-key":
    case "unique":
    case "exclusion":
      return refuse(`${record.name} is the index of a constraint: drop the constraint.`);
    case "index":
      return record.partOf === null
        ? []
        : refuse(
            `${record.name} belongs to the index ${scene.catalog.find("index", record.partOf)?.name ?? ""} of the partitioned table: drop that.`,
          );
    default:
      return [];
  }
}

function dropConcurrently(scene: Scene, node: Node, statement: DropStmt): readonly Part[] {
  const index = relationCalled(scene, writtenName(partsOfName(node)));
  const { record } = index;
  const outside = warn({
    kind: "cannot-run-in-transaction",
    on: null,
    reason: "DROP INDEX CONCURRENTLY is refused inside a transaction: it goes alone into a step of its own.",
    sqlstate: "25001",
  });
  if (!record)
    return statement.missing_ok === true ? [outside] : [outside, lock(index, "share update exclusive")];
  const refused = boundIndex(scene, record);
  if (refused.length > 0) return [outside, ...refused];
  const owner = scene.catalog.parentOf(record.id);
  const table = owner && relationOf(scene, owner);
  if (table && isPartitioned(table)) {
    const reason = `${index.path} is the index of a partitioned table: it cannot be dropped concurrently.`;
    return [outside, warn({ kind: "refused", on: index, reason, sqlstate: "0A000" })];
  }
  return [
    outside,
    ...(table ? [lock(table, "share update exclusive")] : []),
    lock(index, "share update exclusive"),
    warn({
      kind: "slows-queries",
      on: table ?? null,
      reason: `Queries that used ${index.name} are slower from now on${table && indexesOf(scene, table).length > 1 ? "" : ", for it is the only index"}.`,
      safer: recipe("replace-index"),
    }),
  ];
}
