import { isRefusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import type { Catalog } from "../../document/catalog.ts";
import { blankPlacement } from "../../document/diagram-record.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { type ShapeInput, shapeWith } from "../drawn-shape.ts";
import { type Edit, editOf } from "../edit.ts";

type Place = { readonly id: string; readonly x: number; readonly y: number };

const FRESH = { x: 0, y: 0, width: 320, height: 240, colour: 0 } as const;

/** Draws named areas, moving tables into them where places are given; with `instead`, in place of all areas there are. */
export const addAreas = defineCommand<{
  readonly areas: readonly (ShapeInput & { readonly name: string })[];
  readonly places?: readonly Place[];
  readonly instead?: boolean;
}>()({
  id: "add-areas",
  title: "Add areas",
  run(catalog, { areas, places = [], instead = false }, mint) {
    if (areas.length === 0) return refuse("There is nothing to draw an area around.");
    const edit = editOf(catalog.document);
    const { design } = catalog;
    if (instead) for (const id of design.areas) edit.remove(id);
    const ids = areas.map(() => idOf("area", mint()));
    for (const [at, area] of areas.entries()) {
      const shape = shapeWith(FRESH, area);
      if (isRefusal(shape)) return shape;
      const id = ids[at];
      if (id !== undefined) edit.put(blank("area", id, { name: area.name.trim() || "Area", ...shape }));
    }
    edit.put({ ...design, areas: [...(instead ? [] : design.areas), ...ids] });
    for (const place of places) placeTable(catalog, edit, place);
    return { patch: edit.patch() };
  },
});

function placeTable(catalog: Catalog, edit: Edit, { id, x, y }: Place): void {
  const owner = catalog.find("table", id);
  if (!owner || !Number.isFinite(x) || !Number.isFinite(y)) return;
  edit.place({
    ...(catalog.placementOf(id) ?? blankPlacement(owner.id)),
    x: Math.round(x),
    y: Math.round(y),
  });
}
