import { detach } from "../attaching.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { placeNew } from "../place-new.ts";

/** Makes a partition a table of its own, as ALTER TABLE … DETACH PARTITION does. */
export const detachPartition = defineCommand<{
  readonly tableId: string;
  /** Where it stands from now on, px at 100 %: until now it was a part of its parent's card. */
  readonly at?: { readonly x: number; readonly y: number };
}>()({
  id: "detach-partition",
  title: "Detach partition",
  run(catalog, { at, tableId }, mint) {
    const table = catalog.find("table", tableId);
    if (!table?.partitionOf) return missing("partition");
    const edit = editOf(catalog.document);
    detach(edit, table, mint);
    if (!catalog.placementOf(tableId)) placeNew(edit, table.id, at);
    return { patch: edit.patch() };
  },
});
