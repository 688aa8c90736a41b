import { isRefusal } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { type IndexInput, indexFields } from "../new-index.ts";
import { strandedRefusal } from "../new-key.ts";
import { missing } from "../place.ts";

/** Changes the keys or properties of an index; what is not said stays. */
export const changeIndex = defineCommand<IndexInput & { readonly indexId: string }>()({
  id: "change-index",
  title: "Change index",
  run(catalog, { indexId, ...input }) {
    const index = catalog.find("index", indexId);
    const parent = catalog.parentOf(indexId);
    if (!index || (parent?.kind !== "table" && parent?.kind !== "view")) return missing("index");
    const fields = indexFields(catalog, parent, input);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...index, ...fields });
    return strandedRefusal(edit.now(), parent.id) ?? { patch: edit.patch() };
  },
});
