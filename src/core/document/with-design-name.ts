import { catalogOf } from "./catalog.ts";
import type { Document } from "./document.ts";

/** The same design under another name. */
export function withDesignName(document: Document, name: string): Document {
  const { design } = catalogOf(document);
  return { ...document, schema: new Map(document.schema).set(design.id, { ...design, name }) };
}
