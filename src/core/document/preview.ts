import { overlaidMap } from "../base/overlaid-map.ts";
import type { Document } from "./document.ts";
import { rememberEdit } from "./lookups-of.ts";
import type { Edit, Patch } from "./patch.ts";

/** The same as `apply` for a moment: quick to make, slower to read. */
export function preview(document: Document, patch: Patch): Document {
  const schema = overlaid(document.schema, patch.schema);
  if (schema !== document.schema) rememberEdit(document.schema, schema, patch.schema.keys());
  return { schema, diagram: overlaid(document.diagram, patch.diagram) };
}

function overlaid<R>(
  records: ReadonlyMap<string, R>,
  edits: ReadonlyMap<string, Edit<R>>,
): ReadonlyMap<string, R> {
  if (edits.size === 0) return records;
  return overlaidMap(records, new Map([...edits].map(([id, { after }]) => [id, after])));
}
