import { assertNever } from "../../base/assert-never.ts";
import type { ObjectRecord, SchemaRecord } from "../../document/records/index.ts";
import { multirangeOf } from "../../postgres/multirange-name.ts";

/**
 * The spaces in which PostgreSQL looks names up. Relations (tables, views, sequences, indexes) share one per
 * namespace, types another, and each table has its own for columns, constraints and triggers.
 */
export type NameSpace =
  | "namespace"
  | "extension"
  | "relation"
  | "type"
  | "function"
  | "constraint in namespace"
  | "column"
  | "constraint"
  | "index"
  | "trigger"
  | "policy"
  | "rule"
  | "statistics"
  | "publication"
  | "grant"
  | `object ${ObjectRecord["type"]}`
  | "value"
  | "child table"
  | "provided"
  | "subject";

/** The key of a name; `owner` is the id of the namespace or table whose space it is, "" for the database's. */
export function nameKey(space: NameSpace, owner: string, name: string): string {
  return `${space}\n${owner}\n${name}`;
}

type Undrawn = Extract<
  SchemaRecord,
  {
    readonly kind:
      | "statistics"
      | "publication"
      | "object"
      | "grant"
      | "dependency"
      | "area"
      | "note"
      | "saved-view";
  }
>;

/** Under which keys a record is found. */
export function nameKeysOf(record: SchemaRecord, parentId: string, namespaceId: string): readonly string[] {
  const relation = (name: string): string => nameKey("relation", namespaceId, name);
  const type = (name: string): string => nameKey("type", namespaceId, name);
  switch (record.kind) {
    case "design":
      return [];
    case "namespace":
    case "extension":
      return [nameKey(record.kind, "", record.name)];
    case "enum":
    case "domain":
      return [type(record.name)];
    case "composite":
      return [relation(record.name), type(record.name)];
    case "range":
      return [type(record.name), type(multirangeOf(record))];
    case "attribute":
      return [nameKey("column", parentId, record.name)];
    case "enum-value":
      return [nameKey("value", parentId, record.name)];
    case "sequence":
      return [relation(record.name)];
    case "view":
      return [relation(record.name), type(record.name)];
    case "table": {
      const parents = [...record.inherits, ...(record.partitionOf ? [record.partitionOf.parent] : [])];
      const above = parents.map((parent) => nameKey("child table", parent, ""));
      return [relation(record.name), type(record.name), ...above];
    }
    case "column": {
      const own = nameKey("column", parentId, record.name);
      const sequence = record.identity?.sequence;
      return sequence == null ? [own] : [own, relation(sequence)];
    }
    case "primary-key":
    case "unique":
    case "exclusion":
      return [relation(record.name), ...constraintKeys(record.name, parentId, namespaceId)];
    case "foreign-key":
    case "check":
      return constraintKeys(record.name, parentId, namespaceId);
    case "index":
      return [relation(record.name), nameKey("index", parentId, record.name)];
    case "function":
      return [nameKey("function", namespaceId, record.name)];
    case "trigger":
    case "policy":
    case "rule":
      return [nameKey(record.kind, parentId, record.name)];
    case "kept":
      return [
        nameKey("subject", "", record.subject),
        ...record.provides.map((name) => nameKey("provided", "", name)),
      ];
    default:
      return keysOfUndrawn(record, namespaceId);
  }
}

/** The keys of what is not drawn, or never named in SQL. */
function keysOfUndrawn(record: Undrawn, namespaceId: string): readonly string[] {
  switch (record.kind) {
    case "statistics":
      return [nameKey("statistics", record.namespace ?? namespaceId, record.name)];
    case "publication":
      return [nameKey("publication", "", record.name)];
    case "object": {
      const own = nameKey(`object ${record.type}`, record.namespace ?? "", record.name);
      return record.type === "base type"
        ? [own, nameKey("type", record.namespace ?? "", record.name)]
        : [own];
    }
    case "grant":
      return [nameKey("grant", record.on, record.grantee)];
    case "dependency":
    case "area":
    case "note":
    case "saved-view":
      return [];
    default:
      return assertNever(record);
  }
}

function constraintKeys(name: string, tableId: string, namespaceId: string): readonly string[] {
  return [nameKey("constraint", tableId, name), nameKey("constraint in namespace", namespaceId, name)];
}
