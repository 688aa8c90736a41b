import { isRefusal } from "../../base/refusal.ts";
import type { Catalog } from "../../document/catalog.ts";
import { blankPlacement } from "../../document/diagram-record.ts";
import { defineCommand } from "../command.ts";
import { shapeWith } from "../drawn-shape.ts";
import { type Edit, editOf } from "../edit.ts";

type Place = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Of areas and notes, which may get another size with their place. */
  readonly width?: number;
  readonly height?: number;
};

/** Moves tables, views, areas and notes on the canvas; what is none of these is passed over. px at 100 %, rounded. */
export const placeTables = defineCommand<{ readonly places: readonly Place[] }>()({
  id: "place-tables",
  title: "Move tables",
  run(catalog, { places }) {
    const edit = editOf(catalog.document);
    for (const at of places) {
      if (Number.isFinite(at.x) && Number.isFinite(at.y)) place(catalog, edit, at);
    }
    return { patch: edit.patch() };
  },
});

function place(catalog: Catalog, edit: Edit, { id, ...at }: Place): void {
  const drawn = catalog.find("area", id) ?? catalog.find("note", id);
  if (drawn) {
    const shape = shapeWith(drawn, at);
    if (!isRefusal(shape)) edit.put({ ...drawn, ...shape });
    return;
  }
  const [x, y] = [Math.round(at.x), Math.round(at.y)];
  const owner = catalog.find("table", id) ?? catalog.find("view", id);
  if (owner) edit.place({ ...(catalog.placementOf(id) ?? blankPlacement(owner.id)), x, y });
}
