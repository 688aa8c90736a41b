import type { DiagramRecord } from "../core/document/diagram-record.ts";
import type { Document } from "../core/document/document.ts";
import type { SchemaRecord } from "../core/document/records/index.ts";
import type { DocumentChange } from "./messages.ts";

/** The page's design after what the page says has changed. */
export function changedDocument({ schema, diagram }: Document, change: DocumentChange): Document {
  return {
    schema: replaced<SchemaRecord>(schema, change.records, change.removedRecords),
    diagram: replaced<DiagramRecord>(diagram, change.placements, change.removedPlacements),
  };
}

function replaced<R extends { readonly id: string }>(
  before: ReadonlyMap<string, R>,
  written: readonly R[],
  removed: readonly string[],
): ReadonlyMap<string, R> {
  if (written.length + removed.length === 0) return before;
  const after = new Map(before);
  for (const id of removed) after.delete(id);
  for (const record of written) after.set(record.id, record);
  return after;
}
