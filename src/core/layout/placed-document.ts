import { catalogOf } from "../document/catalog.ts";
import { blankPlacement } from "../document/diagram-record.ts";
import type { Document } from "../document/document.ts";
import { boxOf, drawnTables, relationsOf } from "./diagram.ts";
import { cardsOf } from "./drawn-cards.ts";
import type { Box, Link, Placed } from "./graph.ts";

/** A document's drawn tables and views and the relationships, as the layout takes them. */
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

/** Whether there are tables or views to draw and none of them has a place. */
export function wantsPlaces(document: Document): boolean {
  const catalog = catalogOf(document);
  const drawn = [...drawnTables(catalog), ...catalog.all("view")];
  return drawn.length > 0 && !drawn.some(({ id }) => catalog.placementOf(id));
}

/** The document with its tables and views at these places; how they are drawn stays. */
export function withPlaces(document: Document, places: Placed): Document {
  const catalog = catalogOf(document);
  const diagram = new Map(document.diagram);
  for (const { id } of [...drawnTables(catalog), ...catalog.all("view")]) {
    const at = places.get(id);
    if (at) diagram.set(id, { ...(catalog.placementOf(id) ?? blankPlacement(id)), x: at.x, y: at.y });
  }
  return { ...document, diagram };
}
