import type { PlacementRecord } from "../../document/diagram-record.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { placementIn, type Standing } from "../placement-in.ts";

/** Says how much of tables and views is drawn; ids that are neither are passed over. */
export const setTableDensity = defineCommand<{
  readonly ids: readonly string[];
  readonly density: PlacementRecord["density"];
  /** Where those stand that have no place of their own. */
  readonly standing?: readonly Standing[];
}>()({
  id: "set-table-density",
  title: "Change what tables show",
  run(catalog, { ids, density, standing = [] }) {
    const edit = editOf(catalog.document);
    for (const id of ids) {
      const owner = catalog.find("table", id) ?? catalog.find("view", id);
      if (owner) edit.place({ ...placementIn(catalog, owner, standing), density });
    }
    return { patch: edit.patch() };
  },
});
