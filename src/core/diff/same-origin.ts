import type { Document } from "../document/document.ts";

/** Whether two documents are states of one design. Ids that were counted say nothing: only those of a design that was drawn are never used twice. */
export function areOneDesign(before: Document, after: Document): boolean {
  const drawn = [...before.schema.keys()].filter((id) => !/^(?:[a-z]*\d+|design|public)$/.test(id));
  return drawn.some((id) => {
    const record = before.schema.get(id);
    return record !== undefined && after.schema.get(id)?.kind === record.kind;
  });
}
