import type { Catalog } from "../../../core/document/catalog.ts";
import type { PlacementRecord } from "../../../core/document/diagram-record.ts";
import type { Document } from "../../../core/document/document.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { type Card, cardOf } from "../../../core/layout/card.ts";

/** Remembers the card of each table for as long as nothing it shows has changed, so that it keeps its identity. */
export type CardMemory = (catalog: Catalog, table: TableRecord) => Card;

/** A card with all it was made from; the same schema and density spare the comparison of what it shows. */
type Known = {
  readonly schema: Document["schema"];
  readonly density: PlacementRecord["density"] | undefined;
  readonly shown: readonly unknown[];
  readonly card: Card;
};

/** A memory without content. */
export function createCardMemory(): CardMemory {
  const known = new Map<string, Known>();
  return (catalog, table) => {
    const { schema } = catalog.document;
    const density = catalog.placementOf(table.id)?.density;
    const hit = known.get(table.id);
    if (hit && hit.schema === schema && hit.density === density) return hit.card;
    const shown = shownBy(catalog, table);
    const same =
      hit?.density === density &&
      hit?.shown.length === shown.length &&
      hit.shown.every((item, at) => item === shown[at]);
    const card = same ? hit.card : cardOf(catalog, table, density);
    known.set(table.id, { schema, density, shown, card });
    return card;
  };
}

/** Everything a card depends on, by identity. */
function shownBy(catalog: Catalog, table: TableRecord): readonly unknown[] {
  const shown: unknown[] = [table, catalog.namespaceOf(table.id)?.name];
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
