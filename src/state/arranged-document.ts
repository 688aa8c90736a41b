import type { Document } from "../core/document/document.ts";
import { layoutGraphOf, wantsPlaces, withPlaces } from "../core/layout/placed-document.ts";
import type { LayoutPort } from "./ports.ts";

/** The document with all drawn tables arranged if none of them has a place; else the same document. */
export async function arrangedDocument(document: Document, layout: LayoutPort): Promise<Document> {
  if (!wantsPlaces(document)) return document;
  const { boxes, links } = layoutGraphOf(document);
  return withPlaces(document, await layout.arrange(boxes, links));
}
