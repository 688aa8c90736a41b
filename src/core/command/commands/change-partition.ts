import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { freeBound } from "../partition-bound.ts";
import { missing } from "../place.ts";

/** Changes which rows a partition holds. */
export const changePartition = defineCommand<{ readonly tableId: string; readonly bound: string }>()({
  id: "change-partition",
  title: "Change partition",
  run(catalog, { bound: written, tableId }) {
    const table = catalog.find("table", tableId);
    const parent = catalog.find("table", table?.partitionOf?.parent);
    if (!table?.partitionOf || !parent?.partitionBy) return missing("partition");
    const bound = freeBound(catalog, parent, { partitionId: tableId, written });
    if (typeof bound !== "string") return bound;
    const edit = editOf(catalog.document);
    edit.put({ ...table, partitionOf: { parent: parent.id, bound } });
    return { patch: edit.patch() };
  },
});
