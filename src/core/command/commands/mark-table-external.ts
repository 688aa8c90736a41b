import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Says whether a table exists elsewhere, so that it is referred to and never created, or is the design's own. */
export const markTableExternal = defineCommand<{ readonly tableId: string; readonly external: boolean }>()({
  id: "mark-table-external",
  title: "Change where a table is made",
  run(catalog, { external, tableId }) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const parts = [...catalog.partitionsOf(tableId)].map(({ id }) => catalog.pathOf(id));
    if (external && (table.partitionOf || parts.length > 0))
      return refuse(
        `${catalog.pathOf(tableId)} is divided or a part, so it cannot exist elsewhere by itself.`,
      );
    const edit = editOf(catalog.document);
    edit.put({ ...table, external });
    return { patch: edit.patch() };
  },
});
