import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { type ShapeInput, shapeWith } from "../drawn-shape.ts";
import { editOf } from "../edit.ts";

const FRESH = { x: 0, y: 0, width: 200, height: 96, colour: 0 } as const;

/** Puts a text on the canvas; it may be empty, to be written where it stands. */
export const addNote = defineCommand<ShapeInput & { readonly text?: string }>()({
  id: "add-note",
  title: "Add note",
  run(catalog, { text = "", ...shape }, mint) {
    const drawn = shapeWith(FRESH, shape);
    if (isRefusal(drawn)) return drawn;
    const edit = editOf(catalog.document);
    const note = blank("note", idOf("note", mint()), { text, ...drawn });
    edit.put(note);
    edit.put({ ...catalog.design, notes: [...catalog.design.notes, note.id] });
    return { patch: edit.patch() };
  },
});
