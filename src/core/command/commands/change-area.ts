import { isRefusal, refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { type ShapeInput, shapeWith } from "../drawn-shape.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Renames, recolours or resizes an area. The tables in it stay; to move both, see `place-tables`. */
export const changeArea = defineCommand<ShapeInput & { readonly areaId: string; readonly name?: string }>()({
  id: "change-area",
  title: "Change area",
  run(catalog, { areaId, name, ...shape }) {
    const area = catalog.find("area", areaId);
    if (!area) return missing("area");
    if (name !== undefined && name.trim() === "") return refuse("An area needs a name.");
    const drawn = shapeWith(area, shape);
    if (isRefusal(drawn)) return drawn;
    const edit = editOf(catalog.document);
    edit.put({ ...area, ...drawn, name: name?.trim() ?? area.name });
    return { patch: edit.patch() };
  },
});
