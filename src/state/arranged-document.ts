import { blankPlacement } from "../core/command/placement.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { boxOf, cardsOf, drawnTables, relationsOf } from "../core/layout/diagram.ts";
import type { LayoutPort } from "./ports.ts";

/** The document with all drawn tables arranged if none of them has a place; else the same document. */
export async function arrangedDocument(document: Document, layout: LayoutPort): Promise<Document> {
  const catalog = catalogOf(document);
  const tables = drawnTables(catalog);
  if (tables.length === 0 || tables.some((table) => catalog.placementOf(table.id))) return document;
  const cards = cardsOf(catalog);
  const positions = await layout.arrange(
    [...cards.values()].map((card) => boxOf(catalog, card)),
    relationsOf(catalog, cards).map(({ link }) => link),
  );
  const diagram = new Map(document.diagram);
  for (const table of tables) {
    const at = positions.get(table.id);
    if (at) diagram.set(table.id, { ...blankPlacement(table.id), ...at });
  }
  return { ...document, diagram };
}
