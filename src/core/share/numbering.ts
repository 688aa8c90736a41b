import type { Document } from "../document/document.ts";
import { designId } from "../document/id.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import type { Order } from "./order.ts";
import { ownedPlaces } from "./shapes.ts";

/** A record, its number in its kind, and the record that owns it. Everything said of a record asks for one of these. */
export type Numbered = {
  readonly record: SchemaRecord;
  readonly number: number;
  readonly owner: SchemaRecord | undefined;
};

/** Records of a design by kind, each kind in the order in which a walk from the design meets them; and by id. */
export type Numbering = {
  readonly records: ReadonlyMap<string, readonly SchemaRecord[]>;
  readonly byId: ReadonlyMap<string, Numbered>;
};

/** Numbers the records that the design holds. The walk follows the format's order of fields, not today's. */
export function numberingOf({ schema }: Document, order: Order): Numbering {
  const records = new Map<string, SchemaRecord[]>();
  const byId = new Map<string, Numbered>();
  const visit = (id: string, owner?: SchemaRecord): void => {
    const record = schema.get(id);
    if (!record || byId.has(id)) return;
    const siblings = records.get(record.kind) ?? [];
    records.set(record.kind, siblings);
    byId.set(id, { record, number: siblings.push(record) - 1, owner });
    const plain: Readonly<Record<string, unknown>> = record;
    for (const name of ownedPlaces(record.kind, order)) {
      const owned = plain[name];
      if (Array.isArray(owned)) for (const child of owned) visit(String(child), record);
    }
  };
  visit(designId);
  return { records, byId };
}
