import type { Catalog } from "../../../core/document/catalog.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { type Card, cardOf } from "../../../core/layout/card.ts";

/** Remembers the card of each table for as long as nothing it shows has changed, so that it keeps its identity. */
export type CardMemory = {
  readonly card: (catalog: Catalog, table: TableRecord) => Card;
  /** Whether it has ever made a card of this table. */
  readonly knows: (tableId: string) => boolean;
};

/** A memory without content. */
export function createCardMemory(): CardMemory {
  const known = new Map<string, { readonly shown: readonly unknown[]; readonly card: Card }>();
  const cardFor = (catalog: Catalog, table: TableRecord): Card => {
    const shown = shownBy(catalog, table);
    const hit = known.get(table.id);
    if (hit && hit.shown.length === shown.length && hit.shown.every((item, at) => item === shown[at]))
      return hit.card;
    const card = cardOf(catalog, table, catalog.placementOf(table.id)?.density);
    known.set(table.id, { shown, card });
    return card;
  };
  return { card: cardFor, knows: (tableId) => known.has(tableId) };
}

/** Everything a card depends on, by identity. */
function shownBy(catalog: Catalog, table: TableRecord): readonly unknown[] {
  const shown: unknown[] = [
    table,
    catalog.placementOf(table.id)?.density,
    catalog.namespaceOf(table.id)?.name,
  ];
  for (const column of catalog.columnsOf(table.id)) {
    shown.push(column);
    if (column.type.base.kind === "defined") {
      shown.push(catalog.record(column.type.base.id), catalog.namespaceOf(column.type.base.id)?.name);
    }
  }
  for (const id of table.constraints) shown.push(catalog.record(id));
  for (const partition of catalog.partitionsOf(table.id)) shown.push(partition);
  for (const id of table.indexes) shown.push(catalog.record(id));
  return shown;
}
