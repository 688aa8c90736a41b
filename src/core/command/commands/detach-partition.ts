import { detach } from "../attaching.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Makes a partition a table of its own, as ALTER TABLE … DETACH PARTITION does. */
export const detachPartition = defineCommand<{ readonly tableId: string }>()({
  id: "detach-partition",
  title: "Detach partition",
  run(catalog, { tableId }, mint) {
    const table = catalog.find("table", tableId);
    if (!table?.partitionOf) return missing("partition");
    const edit = editOf(catalog.document);
    detach(edit, table, mint);
    return { patch: edit.patch() };
  },
});
