import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Forgets a saved view; what it showed stays. */
export const removeSavedView = defineCommand<{ readonly viewId: string }>()({
  id: "remove-saved-view",
  title: "Remove saved view",
  run(catalog, { viewId }) {
    const view = catalog.find("saved-view", viewId);
    if (!view) return missing("view");
    const edit = editOf(catalog.document);
    edit.remove(view.id);
    const { design } = catalog;
    edit.put({ ...design, savedViews: design.savedViews.filter((id) => id !== view.id) });
    return { patch: edit.patch() };
  },
});
