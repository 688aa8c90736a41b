import type { Document } from "../document/document.ts";
import { designId } from "../document/id.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import type { Order } from "./order.ts";
import { ownedPlaces } from "./shapes.ts";

/** Records of a design by kind, each kind in the order in which a walk from the design meets them. */
export type Numbering = {
  readonly records: ReadonlyMap<string, readonly SchemaRecord[]>;
  readonly numbers: ReadonlyMap<string, number>;
};

/** Numbers the records that the design holds. The walk follows the format's order of fields, not today's. */
export function numberingOf(document: Document, order: Order): Numbering {
  const records = new Map<string, SchemaRecord[]>();
  const numbers = new Map<string, number>();
  const pending: string[] = [designId];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const record = document.schema.get(id);
    if (!record || numbers.has(id)) continue;
    const siblings = records.get(record.kind) ?? [];
    records.set(record.kind, siblings);
    numbers.set(id, siblings.push(record) - 1);
    for (const child of ownedIds(record, order).toReversed()) pending.push(child);
  }
  return { records, numbers };
}

/** The ids a record owns, in the format's order of fields. */
export function ownedIds(record: SchemaRecord, order: Order): readonly string[] {
  const places = ownedPlaces(record.kind, order);
  if (places.length === 0) return [];
  const plain: Readonly<Record<string, unknown>> = record;
  return places.flatMap((name) => {
    const ids = plain[name];
    return Array.isArray(ids) ? ids.map(String) : [];
  });
}
