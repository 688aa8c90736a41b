import { isRecord } from "../document/blank.ts";
import type { PlacementRecord } from "../document/diagram-record.ts";
import type { Document } from "../document/document.ts";
import { recordShapes, type SchemaRecord } from "../document/records/index.ts";

/** The document with a record added last among its parent's children of that kind. Throws when the id is taken. */
export function withRecord(document: Document, parentId: string, record: SchemaRecord): Document {
  if (document.schema.has(record.id)) throw new Error(`The id ${record.id} is taken`);
  const parent = document.schema.get(parentId);
  if (!parent) throw new Error(`There is no record ${parentId} to add ${record.id} to`);
  const grown: unknown = { ...parent, ...childAdded(parent, record) };
  if (!isRecord(grown)) throw new Error(`Adding ${record.id} broke ${parentId}`);
  return withRecords(document, grown, record);
}

/** The document with these records set as they are: no parent learns of them. For planting what must not be. */
export function withRecords(document: Document, ...records: readonly SchemaRecord[]): Document {
  const schema = new Map(document.schema);
  for (const record of records) schema.set(record.id, record);
  return { ...document, schema };
}

/** The document without these records: no parent or reference learns of it. */
export function withoutRecords(document: Document, ...ids: readonly string[]): Document {
  const schema = new Map(document.schema);
  for (const id of ids) schema.delete(id);
  return { ...document, schema };
}

/** The document with these placements. */
export function withPlacements(document: Document, ...placements: readonly PlacementRecord[]): Document {
  const diagram = new Map(document.diagram);
  for (const placement of placements) diagram.set(placement.id, placement);
  return { ...document, diagram };
}

function childAdded(parent: SchemaRecord, child: SchemaRecord): Readonly<Record<string, unknown>> {
  for (const [key, field] of Object.entries(recordShapes[parent.kind].fields)) {
    if (field.type !== "children" || !field.kinds.some((kind: string) => kind === child.kind)) continue;
    const present: unknown = Object.entries(parent).find(([name]) => name === key)?.[1];
    return { [key]: [...(Array.isArray(present) ? present : []), child.id] };
  }
  throw new Error(`A ${parent.kind} owns no ${child.kind}`);
}
