import type { Node, ObjectType } from "@pgsql/types";
import type { KeptRecord, SchemaRecord } from "../../document/records/index.ts";
import { findAttribute } from "./composite.ts";
import type { Draft } from "./draft.ts";
import {
  findColumn,
  findConstraint,
  findNamespace,
  findProvider,
  findPublication,
  findRelation,
  findStatistics,
  findType,
} from "./find.ts";
import { nameKey } from "./name-keys.ts";
import { findObject, objectKindOf } from "./object.ts";
import { findRoutine } from "./routine.ts";
import { itemsOf, partOf, spelled, stringsOf, type WrittenName, writtenName } from "./tree.ts";

/** An object as COMMENT ON, DROP and ALTER name it: what PostgreSQL calls its kind, how it was written, what it is. */
export type NamedObject = {
  readonly noun: string;
  readonly words: string;
  readonly record: SchemaRecord | undefined;
};

/** The words for each kind of object, from the grammar's names: `OBJECT_FOREIGN_TABLE` → `foreign table`. */
export function nounOf(type: ObjectType | undefined): string {
  switch (type) {
    case "OBJECT_SCHEMA":
      return "namespace";
    case "OBJECT_MATVIEW":
      return "materialized view";
    case "OBJECT_TABCONSTRAINT":
    case "OBJECT_DOMCONSTRAINT":
      return "constraint";
    case "OBJECT_FDW":
      return "foreign-data wrapper";
    case "OBJECT_FOREIGN_SERVER":
      return "server";
    case "OBJECT_OPCLASS":
      return "operator class";
    case "OBJECT_OPFAMILY":
      return "operator family";
    case "OBJECT_STATISTIC_EXT":
      return "statistics";
    default:
      return (type ?? "")
        .replace(/^OBJECT_(?:TS)?/, "")
        .replaceAll("_", " ")
        .toLowerCase();
  }
}

/** Finds what a kind of object and its name in the tree mean. */
export function namedObject(draft: Draft, type: ObjectType | undefined, node: Node | undefined): NamedObject {
  const noun = nounOf(type);
  const parts = partsOfName(node);
  const written = writtenName(parts);
  const known = (record: SchemaRecord | undefined, words = spelled(written)): NamedObject => ({
    noun,
    words,
    record,
  });
  switch (type) {
    case "OBJECT_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
    case "OBJECT_SEQUENCE":
    case "OBJECT_INDEX":
    case "OBJECT_FOREIGN_TABLE":
      return known(ofNoun(type, findRelation(draft, written)));
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      return known(findType(draft, written));
    case "OBJECT_SCHEMA":
      return known(findNamespace(draft, parts.at(-1) ?? ""), parts.at(-1));
    case "OBJECT_EXTENSION":
      return known(draft.find("extension", draft.idsNamed(nameKey("extension", "", parts.at(-1) ?? ""))[0]));
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
      return known(
        findRoutine(draft, partOf(node, "ObjectWithArgs")) ??
          findObject(draft, "aggregate", node) ??
          findProvider(draft, written),
      );
    case "OBJECT_PUBLICATION":
      return known(findPublication(draft, parts.at(-1) ?? ""), parts.at(-1));
    case "OBJECT_STATISTIC_EXT":
      return known(findStatistics(draft, written) ?? findProvider(draft, written));
    case "OBJECT_COLUMN":
    case "OBJECT_TABCONSTRAINT":
    case "OBJECT_TRIGGER":
    case "OBJECT_POLICY":
    case "OBJECT_RULE":
      return known(partOfRelation(draft, type, parts), parts.join("."));
    default: {
      const kind = objectKindOf(type);
      const object = kind && findObject(draft, kind, node);
      const kept = findKept(draft, noun, parts.join(".")) ?? findProvider(draft, written);
      return known(object ?? kept, parts.join("."));
    }
  }
}

/** Whether a relation is of the kind that was said; PostgreSQL is strict about it. */
function ofNoun(type: ObjectType, record: SchemaRecord | undefined): SchemaRecord | undefined {
  switch (record?.kind) {
    case "table":
      return (record.foreign ? "OBJECT_FOREIGN_TABLE" : "OBJECT_TABLE") === type ? record : undefined;
    case "view":
      return (record.materialized ? "OBJECT_MATVIEW" : "OBJECT_VIEW") === type ? record : undefined;
    case "sequence":
      return type === "OBJECT_SEQUENCE" ? record : undefined;
    case "index":
    case "primary-key":
    case "unique":
    case "exclusion":
      return type === "OBJECT_INDEX" ? record : undefined;
    case "composite":
      return undefined;
    default:
      return record;
  }
}

/** Column, constraint, trigger, policy or rule: the last part of the name; the relation is what stands before it. */
function partOfRelation(draft: Draft, type: ObjectType, parts: readonly string[]): SchemaRecord | undefined {
  const name = parts.at(-1) ?? "";
  const relation = findRelation(draft, writtenName(parts.slice(0, -1)));
  if (!relation) return undefined;
  if (relation.kind === "table" && type === "OBJECT_COLUMN") return findColumn(draft, relation, name);
  if (relation.kind === "table" && type === "OBJECT_TABCONSTRAINT") {
    return findConstraint(draft, relation, name) ?? findProvidedPart(draft, relation, name);
  }
  if (relation.kind === "composite") return findAttribute(draft, relation.id, name);
  const space = spaceOf(type);
  const [id] = space ? draft.idsNamed(nameKey(space, relation.id, name)) : [];
  return draft.record(id ?? "") ?? findProvidedPart(draft, relation, name);
}

/** In which of a relation's spaces of names a kind of its parts is found. */
function spaceOf(type: ObjectType): "trigger" | "policy" | "rule" | undefined {
  switch (type) {
    case "OBJECT_TRIGGER":
      return "trigger";
    case "OBJECT_POLICY":
      return "policy";
    case "OBJECT_RULE":
      return "rule";
    default:
      return undefined;
  }
}

function findProvidedPart(draft: Draft, relation: SchemaRecord, name: string): KeptRecord | undefined {
  if (!("name" in relation)) return undefined;
  const path = `${draft.namespaceOf(relation.id)?.name ?? ""}.${relation.name}.${name}`;
  return draft.find("kept", draft.idsNamed(nameKey("provided", "", path))[0]);
}

/** A kept statement by what it is about: `publication p`. */
export function findKept(draft: Draft, noun: string, words: string): KeptRecord | undefined {
  return draft.find("kept", draft.idsNamed(nameKey("subject", "", `${noun} ${words}`))[0]);
}

/** The parts of an object's name, whatever node holds it. */
export function partsOfName(node: Node | undefined): readonly string[] {
  const text = partOf(node, "String")?.sval;
  if (text !== undefined) return [text];
  const type = partOf(node, "TypeName");
  if (type) return stringsOf(type.names);
  const routine = partOf(node, "ObjectWithArgs");
  if (routine) return stringsOf(routine.objname);
  return itemsOf(node).flatMap(partsOfName);
}

/** The relation a name is about, for what hangs on it. */
export function relationOfPart(node: Node | undefined): WrittenName | undefined {
  const parts = partsOfName(node);
  return parts.length < 2 ? undefined : writtenName(parts.slice(0, -1));
}
