import type { Catalog } from "../../document/catalog.ts";
import { blankPlacement } from "../../document/diagram-record.ts";
import type { TableRecord } from "../../document/records/index.ts";
import { detach } from "../attaching.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** How far to the right and down of that card it stands, px at 100 %. */
const STEP = 40;

/** Makes a partition a table of its own, as ALTER TABLE … DETACH PARTITION does. */
export const detachPartition = defineCommand<{ readonly tableId: string }>()({
  id: "detach-partition",
  title: "Detach partition",
  run(catalog, { tableId }, mint) {
    const table = catalog.find("table", tableId);
    if (!table?.partitionOf) return missing("partition");
    const edit = editOf(catalog.document);
    detach(edit, table, mint);
    // Until now it was a part of the card of the table at the top.
    const above = catalog.placementOf(rootOf(catalog, table).id);
    if (above && !catalog.placementOf(table.id))
      edit.place({ ...blankPlacement(table.id), x: above.x + STEP, y: above.y + STEP });
    return { patch: edit.patch() };
  },
});

function rootOf(catalog: Catalog, table: TableRecord): TableRecord {
  const parent = catalog.find("table", table.partitionOf?.parent);
  return parent ? rootOf(catalog, parent) : table;
}
