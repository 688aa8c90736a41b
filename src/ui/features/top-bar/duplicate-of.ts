import { catalogOf } from "../../../core/document/catalog.ts";
import type { Document } from "../../../core/document/document.ts";

/** The same design under a name that says it is a copy. */
export function duplicateOf(document: Document): Document {
  const { design } = catalogOf(document);
  const schema = new Map(document.schema);
  schema.set(design.id, { ...design, name: `${design.name} copy` });
  return { ...document, schema };
}
