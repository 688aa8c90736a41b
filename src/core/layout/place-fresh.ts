import { catalogOf } from "../document/catalog.ts";
import { blankPlacement, type PlacementRecord } from "../document/diagram-record.ts";
import type { Document } from "../document/document.ts";
import { arrange } from "./arrange.ts";
import { boxOf, cardsOf, drawnTables, relationsOf } from "./diagram.ts";
import { placeBeside } from "./place-beside.ts";

/** A document with these placements, and with each drawn table that has none beside what it refers to. */
export function placeFresh(document: Document, kept: ReadonlyMap<string, PlacementRecord>): Document {
  const diagram = new Map<string, PlacementRecord>(kept);
  const placed = catalogOf({ ...document, diagram });
  const cards = cardsOf(placed);
  const fresh = drawnTables(placed).filter(({ id }) => !kept.has(id));
  if (fresh.length === 0) return { ...document, diagram };
  const boxes = [...cards.values()].map((card) => boxOf(placed, card));
  const standing = boxes.flatMap((box) => {
    const at = kept.get(box.id);
    return at ? [{ ...box, x: at.x, y: at.y }] : [];
  });
  const links = relationsOf(placed, cards).map(({ link }) => link);
  const loose = boxes.filter(({ id }) => !kept.has(id));
  const places =
    standing.length === 0 ? arrange(loose, links).positions : placeBeside(standing, loose, links);
  for (const { id } of fresh) {
    const at = places.get(id);
    const own = document.diagram.get(id) ?? blankPlacement(id);
    if (at) diagram.set(id, { ...own, x: at.x, y: at.y });
  }
  return { ...document, diagram };
}
