import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";

/** Takes areas and notes off the canvas; the tables in them stay. Ids of anything else are passed over. */
export const removeDrawn = defineCommand<{ readonly ids: readonly string[] }>()({
  id: "remove-drawn",
  title: "Remove from the canvas",
  run(catalog, { ids }) {
    const gone = new Set(ids.filter((id) => catalog.find("area", id) ?? catalog.find("note", id)));
    if (gone.size === 0) return refuse("That area or note is not in the design any more.");
    const { design } = catalog;
    const stays = (id: string): boolean => !gone.has(id);
    const edit = editOf(catalog.document);
    for (const id of gone) edit.remove(id);
    edit.put({ ...design, areas: design.areas.filter(stays), notes: design.notes.filter(stays) });
    return { patch: edit.patch() };
  },
});
