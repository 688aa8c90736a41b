import { isRefusal } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { type ShapeInput, shapeWith } from "../drawn-shape.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Rewrites, recolours, moves or resizes a note. */
export const changeNote = defineCommand<ShapeInput & { readonly noteId: string; readonly text?: string }>()({
  id: "change-note",
  title: "Change note",
  run(catalog, { noteId, text, ...shape }) {
    const note = catalog.find("note", noteId);
    if (!note) return missing("note");
    const drawn = shapeWith(note, shape);
    if (isRefusal(drawn)) return drawn;
    const edit = editOf(catalog.document);
    edit.put({ ...note, ...drawn, text: text ?? note.text });
    return { patch: edit.patch() };
  },
});
