import type { Document } from "../core/document/document.ts";
import { between, type Edit } from "../core/document/patch.ts";
import type { DocumentChange } from "./messages.ts";

/** What leads from one design to the other, as one message. */
export function changeBetween(from: Document, to: Document): DocumentChange {
  const { schema, diagram } = between(from, to);
  return {
    kind: "changed",
    records: written(schema),
    placements: written(diagram),
    removedRecords: removed(schema),
    removedPlacements: removed(diagram),
  };
}

function written<R>(edits: ReadonlyMap<string, Edit<R>>): readonly R[] {
  return [...edits.values()].flatMap(({ after }) => after ?? []);
}

function removed<R>(edits: ReadonlyMap<string, Edit<R>>): readonly string[] {
  return [...edits].flatMap(([id, { after }]) => (after === undefined ? [id] : []));
}
