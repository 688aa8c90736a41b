import type { Catalog } from "../../../core/document/catalog.ts";
import { cardsOf } from "../../../core/layout/drawn-cards.ts";

/** px between what was there and what is added. */
const GAP = 80;

/** A place for one more table: right of those that are there, px at 100 %. */
export function placeBeside(catalog: Catalog): { readonly x: number; readonly y: number } {
  const cards = [...cardsOf(catalog).values()];
  const placeOf = (id: string) => catalog.placementOf(id) ?? { x: 0, y: 0 };
  return {
    x: Math.max(0, ...cards.map((card) => placeOf(card.tableId).x + card.width + GAP)),
    y: cards.length === 0 ? 0 : Math.min(...cards.map((card) => placeOf(card.tableId).y)),
  };
}
