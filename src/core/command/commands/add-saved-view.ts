import { isRefusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { shapeWith } from "../drawn-shape.ts";
import { editOf } from "../edit.ts";
import { relationsAmong } from "../relations-among.ts";

/** Keeps a way to look at the design under a name: what is hidden, and the part of the canvas in view. */
export const addSavedView = defineCommand<{
  readonly name: string;
  readonly hidden: readonly string[];
  readonly part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}>()({
  id: "add-saved-view",
  title: "Save view",
  run(catalog, { name, hidden, part }, mint) {
    if (name.trim() === "") return refuse("A view needs a name.");
    if (catalog.all("saved-view").some((view) => view.name === name.trim()))
      return refuse(`There is already a view named ${name.trim()}.`);
    const shape = shapeWith({ ...part, colour: 0 }, {});
    if (isRefusal(shape)) return shape;
    const { colour: _none, ...drawn } = shape;
    const edit = editOf(catalog.document);
    const view = blank("saved-view", idOf("saved-view", mint()), {
      name: name.trim(),
      hidden: relationsAmong(catalog, hidden),
      ...drawn,
    });
    edit.put(view);
    edit.put({ ...catalog.design, savedViews: [...catalog.design.savedViews, view.id] });
    return { patch: edit.patch() };
  },
});
