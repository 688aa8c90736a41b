import type { Document } from "../document/document.ts";
import type { SchemaRecord } from "../document/records/index.ts";

const undrawn: ReadonlySet<SchemaRecord["kind"]> = new Set(["kept", "object", "grant", "publication"]);

/**
 * A document without kept statements and without what import keeps as statements where introspection has records:
 * objects that are not drawn, grants and publications.
 */
export function drawnAlone(document: Document): Document {
  const schema = new Map<string, SchemaRecord>();
  for (const [id, record] of document.schema) {
    if (!undrawn.has(record.kind)) schema.set(id, without(record, document));
  }
  return { ...document, schema };
}

function without(record: SchemaRecord, { schema }: Document): SchemaRecord {
  if (record.kind === "design") return { ...record, kept: [], objects: [], grants: [], publications: [] };
  if (!("uses" in record)) return record;
  const stays = (id: string): boolean => !undrawn.has(schema.get(id)?.kind ?? "kept");
  return Object.assign({}, record, { uses: record.uses.filter(stays) });
}
