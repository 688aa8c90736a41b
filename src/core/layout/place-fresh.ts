import { catalogOf } from "../document/catalog.ts";
import { blankPlacement, type PlacementRecord } from "../document/diagram-record.ts";
import type { Document } from "../document/document.ts";
import { arrange } from "./arrange.ts";
import { boxOf, ownerOf, relationsOf } from "./diagram.ts";
import { cardsOf } from "./drawn-cards.ts";
import { type Box, type Link, type Placed, type PlacedBox, placeBoxes } from "./graph.ts";
import { placeBeside } from "./place-beside.ts";
import { placeViews } from "./place-views.ts";

/** A document with these placements, and with each drawn table and view that has none beside what it refers to or reads. */
export function placeFresh(document: Document, kept: ReadonlyMap<string, PlacementRecord>): Document {
  const diagram = new Map<string, PlacementRecord>(kept);
  const placed = catalogOf({ ...document, diagram });
  const cards = cardsOf(placed);
  const boxes = [...cards.values()].map((card) => boxOf(placed, card));
  const fresh = boxes.filter(({ id }) => !kept.has(id));
  if (fresh.length === 0) return { ...document, diagram };
  const standing = boxes.flatMap((box) => {
    const at = kept.get(box.id);
    return at ? [{ ...box, x: at.x, y: at.y }] : [];
  });
  const links = relationsOf(placed, cards).map(({ link }) => link);
  const places = standing.length === 0 ? arrange(fresh, links).positions : beside(standing, fresh, links);
  for (const { id } of fresh) {
    const at = places.get(id);
    const owner = ownerOf(placed, id);
    if (at && owner) diagram.set(id, { ...(document.diagram.get(id) ?? blankPlacement(owner.id)), ...at });
  }
  return { ...document, diagram };
}

/** Tables first, then views beside what they read. */
function beside(standing: readonly PlacedBox[], fresh: readonly Box[], links: readonly Link[]): Placed {
  const tables = fresh.filter(({ reads }) => reads === undefined);
  const placed = placeBeside(standing, tables, links);
  const views = fresh.filter(({ reads }) => reads !== undefined);
  return new Map([...placed, ...placeViews([...standing, ...placeBoxes(tables, placed)], views)]);
}
