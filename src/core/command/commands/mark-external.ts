import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Says whether a table or namespace exists elsewhere, so that it is referred to and never created, or is the design's own. */
export const markExternal = defineCommand<{ readonly id: string; readonly external: boolean }>()({
  id: "mark-external",
  title: "Change where something is made",
  run(catalog, { external, id }) {
    const found = catalog.find("table", id) ?? catalog.find("namespace", id);
    if (!found) return missing("table or namespace");
    if (external && found.kind === "table" && (found.partitionOf || catalog.partitionsOf(id).length > 0))
      return refuse(`${catalog.pathOf(id)} is divided or a part, so it cannot exist elsewhere by itself.`);
    const edit = editOf(catalog.document);
    edit.put({ ...found, external });
    return { patch: edit.patch() };
  },
});
