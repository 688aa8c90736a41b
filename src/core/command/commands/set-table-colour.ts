import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { placementIn, type Standing } from "../placement-in.ts";

/** Gives tables, views, areas and notes one of the five hues, or none with 0; ids of anything else are passed over. */
export const setTableColour = defineCommand<{
  readonly ids: readonly string[];
  readonly colour: number;
  /** Where those stand that have no place of their own. */
  readonly standing?: readonly Standing[];
}>()({
  id: "set-table-colour",
  title: "Change colour",
  run(catalog, { ids, colour, standing = [] }) {
    if (!Number.isInteger(colour) || colour < 0 || colour > 5)
      return refuse("There are five colours, and 0 for none.");
    const edit = editOf(catalog.document);
    for (const id of ids) {
      const drawn = catalog.find("area", id) ?? catalog.find("note", id);
      if (drawn) edit.put({ ...drawn, colour });
      const owner = catalog.find("table", id) ?? catalog.find("view", id);
      if (owner) edit.place({ ...placementIn(catalog, owner, standing), colour });
    }
    return { patch: edit.patch() };
  },
});
