import type { Catalog } from "../../../core/document/catalog.ts";
import type { PlacementRecord } from "../../../core/document/diagram-record.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { type Card, cardOf } from "../../../core/layout/card.ts";
import { touchedTables } from "./touched-tables.ts";

/** Remembers the card of each table for as long as nothing it shows has changed, so that it keeps its identity. */
export type CardMemory = (catalog: Catalog, table: TableRecord) => Card;

type Known = { readonly density: PlacementRecord["density"] | undefined; readonly card: Card };

/** A memory without content. */
export function createCardMemory(): CardMemory {
  const known = new Map<string, Known>();
  /** The design that the cards are of. */
  let last: Catalog | undefined;

  return (catalog, table) => {
    if (last && known.size > 0 && last.document.schema !== catalog.document.schema)
      for (const id of touchedTables(last, catalog)) known.delete(id);
    last = catalog;
    const density = catalog.placementOf(table.id)?.density;
    const hit = known.get(table.id);
    if (hit && hit.density === density) return hit.card;
    const card = cardOf(catalog, table, density);
    known.set(table.id, { density, card });
    return card;
  };
}
