import type { Catalog } from "../../document/catalog.ts";
import type { QualifiedName } from "../../document/fields/qualified-name.ts";
import type { RoutineReference } from "../../document/fields/routine-reference.ts";
import type { ObjectRecord, SchemaRecord } from "../../document/records/index.ts";
import { objectWords } from "../../expression/addition.ts";
import { quoteName, quoteQualified } from "../../postgres/quoting.ts";

type Named = Extract<SchemaRecord, { readonly name: string }>;

/** A record's name in SQL, always with its namespace: no script relies on the search path. */
export function nameOf(catalog: Catalog, record: Named): string {
  return quoteQualified(namespaceNameOf(catalog, record), record.name);
}

/** Objects and statistics say themselves where they lie; what says nothing lies where its owner does. */
function namespaceNameOf(catalog: Catalog, record: Named): string | undefined {
  const own = record.kind === "object" || record.kind === "statistics" ? record.namespace : null;
  return (catalog.find("namespace", own) ?? catalog.namespaceOf(record.id))?.name;
}

/** An object that is not drawn, as ALTER, DROP and COMMENT name it: `AGGREGATE public.total(integer)`. */
export function objectNameOf(catalog: Catalog, record: ObjectRecord): string {
  return `${objectWords(record.type)} ${calledObject(catalog, record)}${record.signature}`;
}

/** The name of an object that is not drawn: empty for what has none of its own; an operator's is not quoted. */
export function calledObject(catalog: Catalog, record: ObjectRecord): string {
  if (record.name === "") return "";
  if (record.type !== "operator") return nameOf(catalog, record);
  const namespace = catalog.find("namespace", record.namespace)?.name;
  return namespace === undefined ? record.name : `${quoteName(namespace)}.${record.name}`;
}

/** The name in SQL of what owns an index, a trigger, a constraint or an attribute. */
export function ownerNameOf(catalog: Catalog, childId: string): string {
  const owner = catalog.parentOf(childId);
  switch (owner?.kind) {
    case "table":
    case "view":
    case "composite":
      return nameOf(catalog, owner);
    default:
      break;
  }
  throw new Error(`Nothing owns ${childId}`);
}

/** The name in SQL of something that is no record, as far as it was written. */
export function externalName(name: QualifiedName): string {
  return quoteQualified(name.namespace, name.name);
}

/** A function that a trigger or a range calls. */
export function routineName(catalog: Catalog, reference: RoutineReference): string {
  return reference.kind === "defined"
    ? nameOf(catalog, catalog.get("function", reference.id))
    : quoteQualified(reference.namespace, reference.name);
}

/** `(a, b)`: columns by their names, in the order given. */
export function columnList(catalog: Catalog, columnIds: readonly string[]): string {
  return `(${columnIds.map((id) => quoteName(catalog.get("column", id).name)).join(", ")})`;
}
