import { isRecord } from "../../document/blank.ts";
import type { Document } from "../../document/document.ts";
import { entriesOf } from "../../document/field.ts";
import { recordShapes, type SchemaRecord } from "../../document/records/index.ts";
import { rewriteRecord } from "../../document/rewrite.ts";

/** The design with these records instead of those of the same ids, or besides. */
export function put(document: Document, ...records: readonly SchemaRecord[]): Document {
  const schema = new Map(document.schema);
  for (const record of records) schema.set(record.id, record);
  return { ...document, schema };
}

/** The design with a record among the children of another. Throws when such a one has no such children: a bug. */
export function adopt(document: Document, ownerId: string, record: SchemaRecord): Document {
  const owner = document.schema.get(ownerId);
  const list = owner && listFor(owner, record.kind);
  if (!owner || list === undefined) throw new Error(`Nothing takes a ${record.kind}`);
  const plain: Readonly<Record<string, unknown>> = owner;
  const children = plain[list];
  const changed: unknown = { ...owner, [list]: [...(Array.isArray(children) ? children : []), record.id] };
  if (!isRecord(changed)) throw new Error(`A ${owner.kind} does not take a ${record.kind}`);
  return put(document, changed, record);
}

/** The design without the records of these ids, wherever they are listed. */
export function without(document: Document, ids: ReadonlySet<string>): Document {
  const schema = new Map<string, SchemaRecord>();
  for (const record of document.schema.values()) {
    if (!ids.has(record.id)) schema.set(record.id, withoutChildren(record, ids));
  }
  return { ...document, schema };
}

/** The design with other ids. */
export function relabel(document: Document, ids: ReadonlyMap<string, string>): Document {
  if (ids.size === 0) return document;
  const id = (old: string): string => ids.get(old) ?? old;
  const records = [...document.schema.values()].map((record) => rewriteRecord(record, { id }));
  return { ...document, schema: new Map(records.map((record) => [record.id, record])) };
}

/** A record that owns nothing; what it owned comes one by one. */
export function childless(record: SchemaRecord): SchemaRecord {
  return withoutChildren(record, undefined);
}

function withoutChildren(record: SchemaRecord, ids: ReadonlySet<string> | undefined): SchemaRecord {
  const plain: Readonly<Record<string, unknown>> = record;
  const lists = entriesOf(recordShapes[record.kind].fields).flatMap(([name, field]) => {
    const children = field.type === "children" ? plain[name] : undefined;
    if (!Array.isArray(children)) return [];
    const left = children.map(String).filter((id) => ids !== undefined && !ids.has(id));
    return left.length === children.length ? [] : [[name, left] as const];
  });
  if (lists.length === 0) return record;
  const changed: unknown = { ...record, ...Object.fromEntries(lists) };
  if (!isRecord(changed)) throw new Error(`Taking children from a ${record.kind} broke it`);
  return changed;
}

function listFor(owner: SchemaRecord, kind: string): string | undefined {
  return entriesOf(recordShapes[owner.kind].fields).find(
    ([, field]) => field.type === "children" && field.kinds.includes(kind),
  )?.[0];
}
