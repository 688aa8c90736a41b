import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";
import { removeRecords } from "../removal.ts";

/** Forgets what was said of some columns of a table. */
export const removeDependency = defineCommand<{ readonly dependencyId: string }>()({
  id: "remove-dependency",
  title: "Remove dependency",
  run(catalog, { dependencyId }) {
    if (!catalog.find("dependency", dependencyId)) return missing("dependency");
    const edit = editOf(catalog.document);
    return removeRecords(edit, [dependencyId], {}) ?? { patch: edit.patch() };
  },
});
