import { blankPlacement } from "../../document/diagram-record.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";

/** Moves tables and views on the canvas; ids that are neither are passed over. Places are px at 100 %, rounded. */
export const placeTables = defineCommand<{
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number }[];
}>()({
  id: "place-tables",
  title: "Move tables",
  run(catalog, { places }) {
    const edit = editOf(catalog.document);
    for (const { id, x, y } of places) {
      const owner = catalog.find("table", id) ?? catalog.find("view", id);
      if (!owner || !Number.isFinite(x) || !Number.isFinite(y)) continue;
      const before = catalog.placementOf(id) ?? blankPlacement(owner.id);
      edit.place({ ...before, x: Math.round(x), y: Math.round(y) });
    }
    return { patch: edit.patch() };
  },
});
