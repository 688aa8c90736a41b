import { blankPlacement } from "../core/command/placement.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { arrange } from "../core/layout/arrange.ts";
import { boxOf, cardsOf, relationsOf } from "../core/layout/diagram.ts";

/** The document with its tables arranged, if none of them has a place yet; else the same document. */
export function placeTables(document: Document): Document {
  const catalog = catalogOf(document);
  if (document.diagram.size > 0 || catalog.all("table").length === 0) return document;
  const cards = cardsOf(catalog);
  const boxes = [...cards.values()].map((card) => boxOf(catalog, card));
  const { positions } = arrange(
    boxes,
    relationsOf(catalog, cards).map(({ link }) => link),
  );
  const diagram = new Map(document.diagram);
  for (const [id, at] of positions) {
    const table = catalog.find("table", id);
    if (table) diagram.set(id, { ...blankPlacement(table.id), ...at });
  }
  return { ...document, diagram };
}
