import type { Catalog } from "../document/catalog.ts";
import { type Card, cardOf } from "./card.ts";
import { boxOf, drawnTables } from "./diagram.ts";
import type { Placed, PlacedBox, Point } from "./graph.ts";
import { placeViews } from "./place-views.ts";
import { viewCardOf } from "./view-card.ts";

/** The card of each drawn table and view, by its id, at the density its placement asks for. */
export function cardsOf(catalog: Catalog): ReadonlyMap<string, Card> {
  const density = (id: string) => catalog.placementOf(id)?.density;
  return new Map<string, Card>([
    ...drawnTables(catalog).map((table) => [table.id, cardOf(catalog, table, density(table.id))] as const),
    ...catalog.all("view").map((view) => [view.id, viewCardOf(catalog, view, density(view.id))] as const),
  ]);
}

/**
 * Where cards stand: tables without a place at the origin, views without one beside what they read. Designs that were
 * made before views were drawn have no places for them; they get the same ones whenever they are opened.
 */
export function placesOf(catalog: Catalog, cards: ReadonlyMap<string, Card>): Placed {
  const places = new Map<string, Point>();
  const standing: PlacedBox[] = [];
  const waiting: Card[] = [];
  for (const card of cards.values()) {
    const at = catalog.placementOf(card.tableId);
    if (!at && card.kind !== "table") waiting.push(card);
    else {
      const place = { x: at?.x ?? 0, y: at?.y ?? 0 };
      places.set(card.tableId, place);
      standing.push({ ...boxOf(catalog, card), ...place });
    }
  }
  if (waiting.length === 0) return places;
  const found = placeViews(
    standing,
    waiting.map((card) => boxOf(catalog, card)),
  );
  return new Map([...places, ...found]);
}
