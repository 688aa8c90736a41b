import type { Catalog } from "../../../core/document/catalog.ts";
import type { PlacementRecord } from "../../../core/document/diagram-record.ts";
import type { Document } from "../../../core/document/document.ts";
import type { ColumnRecord, TableRecord } from "../../../core/document/records/index.ts";
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
    const same = hit && hit.density === density && showsSame(catalog, table, hit.shown) ? hit : undefined;
    const { card, shown } = same ?? {
      card: cardOf(catalog, table, density),
      shown: shownBy(catalog, table),
    };
    known.set(table.id, { schema, density, shown, card });
    return card;
  };
}

/** Whether a card shows what it showed, compared one after the other without gathering it. */
function showsSame(catalog: Catalog, table: TableRecord, shown: readonly unknown[]): boolean {
  let at = 0;
  const isSame = everyShown(catalog, table, (item) => {
    at += 1;
    return at <= shown.length && shown[at - 1] === item;
  });
  return isSame && at === shown.length;
}

function shownBy(catalog: Catalog, table: TableRecord): readonly unknown[] {
  const shown: unknown[] = [];
  everyShown(catalog, table, (item) => shown.push(item) > 0);
  return shown;
}

/** Tells all that a card depends on, by identity, until the answer is no. */
function everyShown(catalog: Catalog, table: TableRecord, visit: (item: unknown) => boolean): boolean {
  return (
    visit(table) &&
    visit(catalog.namespaceOf(table.id)?.name) &&
    table.columns.every((id) => everyShownOf(catalog, catalog.find("column", id), visit)) &&
    table.constraints.every((id) => visit(catalog.record(id))) &&
    catalog.partitionsOf(table.id).every(visit) &&
    table.indexes.every((id) => visit(catalog.record(id)))
  );
}

function everyShownOf(
  catalog: Catalog,
  column: ColumnRecord | undefined,
  visit: (item: unknown) => boolean,
): boolean {
  if (!visit(column)) return false;
  if (column?.type.base.kind !== "defined") return true;
  const { id } = column.type.base;
  return visit(catalog.record(id)) && visit(catalog.namespaceOf(id)?.name);
}
