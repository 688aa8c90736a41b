import type { Catalog } from "../../document/catalog.ts";
import { blankPlacement } from "../../document/diagram-record.ts";
import { defineCommand } from "../command.ts";
import { type Edit, editOf } from "../edit.ts";

type Place = { readonly id: string; readonly x: number; readonly y: number };

/** Moves tables, views, areas and notes on the canvas; other ids are passed over. Places are px at 100 %, rounded. */
export const placeTables = defineCommand<{ readonly places: readonly Place[] }>()({
  id: "place-tables",
  title: "Move tables",
  run(catalog, { places }) {
    const edit = editOf(catalog.document);
    for (const { id, x, y } of places) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
      place(catalog, edit, { id, x: Math.round(x), y: Math.round(y) });
    }
    return { patch: edit.patch() };
  },
});

function place(catalog: Catalog, edit: Edit, { id, x, y }: Place): void {
  const drawn = catalog.find("area", id) ?? catalog.find("note", id);
  if (drawn) {
    edit.put({ ...drawn, x, y });
    return;
  }
  const owner = catalog.find("table", id) ?? catalog.find("view", id);
  if (owner) edit.place({ ...(catalog.placementOf(id) ?? blankPlacement(owner.id)), x, y });
}
