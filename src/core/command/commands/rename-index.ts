import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Gives an index another name. */
export const renameIndex = defineCommand<{ readonly indexId: string; readonly name: string }>()({
  id: "rename-index",
  title: "Rename index",
  run(catalog, { indexId, name: wanted }) {
    const index = catalog.find("index", indexId);
    const namespaceId = catalog.namespaceOf(indexId)?.id;
    if (!index || namespaceId === undefined) return missing("index");
    const name = wanted.trim();
    const refused = relationNameRefusal(catalog, { what: "An index", namespaceId, name, except: indexId });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    edit.put({ ...index, name });
    return { patch: edit.patch() };
  },
});
