import type { Document } from "../core/document/document.ts";
import { arrange } from "../core/layout/arrange.ts";
import { layoutGraphOf, wantsPlaces, withPlaces } from "../core/layout/placed-document.ts";

/** The document with its tables arranged, if none of them has a place yet; else the same document. */
export function placeTables(document: Document): Document {
  if (!wantsPlaces(document)) return document;
  const { boxes, links } = layoutGraphOf(document);
  return withPlaces(document, arrange(boxes, links).positions);
}
