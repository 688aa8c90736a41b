import { blank } from "../document/blank.ts";
import type { Document } from "../document/document.ts";
import type { SchemaRecord } from "../document/records/index.ts";

const undrawn: ReadonlySet<SchemaRecord["kind"]> = new Set([
  ...(["kept", "object", "grant", "publication"] as const),
  ...(["dependency", "area", "note", "saved-view"] as const),
]);

/**
 * A document without what no database holds (dependencies, areas, notes, views of the canvas), without kept statements,
 * and without objects (so that a foreign table is told without its server), grants and publications.
 */
export function drawnAlone(document: Document): Document {
  const schema = new Map<string, SchemaRecord>();
  for (const [id, record] of document.schema) {
    if (!undrawn.has(record.kind)) schema.set(id, without(record, document));
  }
  return { ...document, schema };
}

function without(record: SchemaRecord, document: Document): SchemaRecord {
  if (record.kind === "table") return { ...record, dependencies: [], expectedRows: null, foreign: null };
  if (record.kind === "design") {
    const { id, kind, name, namespaces, extensions } = record;
    return blank(kind, id, { name, namespaces, extensions });
  }
  if (!("uses" in record)) return record;
  const stays = (used: string): boolean => !undrawn.has(document.schema.get(used)?.kind ?? "kept");
  return Object.assign({}, record, { uses: record.uses.filter(stays) });
}
