import { isRefusal, refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { shapeWith } from "../drawn-shape.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { relationsAmong } from "../relations-among.ts";

/** Renames a saved view, or makes it show what is shown now. */
export const changeSavedView = defineCommand<{
  readonly viewId: string;
  readonly name?: string;
  readonly hidden?: readonly string[];
  readonly part?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}>()({
  id: "change-saved-view",
  title: "Change saved view",
  run(catalog, { viewId, name, hidden, part }) {
    const view = catalog.find("saved-view", viewId);
    if (!view) return missing("view");
    const called = name?.trim() ?? view.name;
    if (called === "") return refuse("A view needs a name.");
    if (catalog.all("saved-view").some((other) => other !== view && other.name === called))
      return refuse(`There is already a view named ${called}.`);
    const shape = shapeWith({ ...view, colour: 0 }, part ?? {});
    if (isRefusal(shape)) return shape;
    const { colour: _none, ...drawn } = shape;
    const edit = editOf(catalog.document);
    edit.put({
      ...view,
      ...drawn,
      name: called,
      hidden: hidden ? relationsAmong(catalog, hidden) : view.hidden,
    });
    return { patch: edit.patch() };
  },
});
