import { catalogOf } from "../document/catalog.ts";
import { blankPlacement } from "../document/diagram-record.ts";
import type { Document } from "../document/document.ts";
import { boxOf, cardsOf, drawnTables, relationsOf } from "./diagram.ts";
import type { Box, Link, Placed } from "./graph.ts";

/** A document's drawn tables and their relationships, as the layout takes them. */
export type LayoutGraph = { readonly boxes: readonly Box[]; readonly links: readonly Link[] };

/** What to lay out of a document. */
export function layoutGraphOf(document: Document): LayoutGraph {
  const catalog = catalogOf(document);
  const cards = cardsOf(catalog);
  return {
    boxes: [...cards.values()].map((card) => boxOf(catalog, card)),
    links: relationsOf(catalog, cards).map(({ link }) => link),
  };
}

/** Whether there are tables to draw and none of them has a place. */
export function wantsPlaces(document: Document): boolean {
  const catalog = catalogOf(document);
  const tables = drawnTables(catalog);
  return tables.length > 0 && !tables.some((table) => catalog.placementOf(table.id));
}

/** The document with its tables at these places; how they are drawn stays. */
export function withPlaces(document: Document, places: Placed): Document {
  const catalog = catalogOf(document);
  const diagram = new Map(document.diagram);
  for (const { id } of drawnTables(catalog)) {
    const at = places.get(id);
    if (at) diagram.set(id, { ...(catalog.placementOf(id) ?? blankPlacement(id)), x: at.x, y: at.y });
  }
  return { ...document, diagram };
}
