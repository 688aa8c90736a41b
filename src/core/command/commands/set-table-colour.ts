import { refuse } from "../../base/refusal.ts";
import { blankPlacement } from "../../document/diagram-record.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";

/** Gives tables, views, areas and notes one of the five hues, or none with 0; ids of anything else are passed over. */
export const setTableColour = defineCommand<{ readonly ids: readonly string[]; readonly colour: number }>()({
  id: "set-table-colour",
  title: "Change colour",
  run(catalog, { ids, colour }) {
    if (!Number.isInteger(colour) || colour < 0 || colour > 5)
      return refuse("There are five colours, and 0 for none.");
    const edit = editOf(catalog.document);
    for (const id of ids) {
      const drawn = catalog.find("area", id) ?? catalog.find("note", id);
      if (drawn) edit.put({ ...drawn, colour });
      const owner = catalog.find("table", id) ?? catalog.find("view", id);
      if (owner) edit.place({ ...(catalog.placementOf(id) ?? blankPlacement(owner.id)), colour });
    }
    return { patch: edit.patch() };
  },
});
