import type { Document } from "../core/document/document.ts";
import { between, type Edit } from "../core/document/patch.ts";
import type { DocumentChange } from "../worker/messages.ts";

/** Records sent at once: copying them holds the page up for a few milliseconds at most. */
const PIECE = 1500;

/** What leads from the design that a worker holds to this one, in pieces to send a task each. */
export function piecesBetween(held: Document, document: Document): readonly DocumentChange[] {
  if (held === document) return [];
  const { schema, diagram } = between(held, document);
  const pieces: DocumentChange[] = [];
  for (const records of chunked(present(schema))) pieces.push({ ...unchanged, records });
  for (const placements of chunked(present(diagram))) pieces.push({ ...unchanged, placements });
  const removedRecords = missing(schema);
  const removedPlacements = missing(diagram);
  if (removedRecords.length + removedPlacements.length > 0)
    pieces.push({ ...unchanged, removedRecords, removedPlacements });
  return pieces;
}

/** Lets the page do something else first. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

const unchanged = {
  kind: "changed",
  records: [],
  placements: [],
  removedRecords: [],
  removedPlacements: [],
} as const;

function present<R>(edits: ReadonlyMap<string, Edit<R>>): readonly R[] {
  return [...edits.values()].flatMap(({ after }) => after ?? []);
}

function missing<R>(edits: ReadonlyMap<string, Edit<R>>): readonly string[] {
  return [...edits].flatMap(([id, { after }]) => (after === undefined ? [id] : []));
}

function chunked<R>(records: readonly R[]): readonly (readonly R[])[] {
  const chunks: (readonly R[])[] = [];
  for (let at = 0; at < records.length; at += PIECE) chunks.push(records.slice(at, at + PIECE));
  return chunks;
}
