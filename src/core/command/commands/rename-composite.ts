import { followName } from "../../expression/follow-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Gives a composite type another name; columns follow by id, casts in SQL by rewriting. */
export const renameComposite = defineCommand<{
  readonly compositeId: string;
  readonly name: string;
  /** Leave SQL that cannot be followed as it is. */
  readonly allowStale?: boolean;
}>()({
  id: "rename-composite",
  title: "Rename composite type",
  run(catalog, { compositeId, name: wanted, allowStale }) {
    const record = catalog.find("composite", compositeId);
    const namespace = catalog.namespaceOf(compositeId);
    if (!record || !namespace) return missing("composite type");
    const name = wanted.trim();
    const what = "A composite type";
    const place = { what, namespaceId: namespace.id, name, except: compositeId };
    const refused = relationNameRefusal(catalog, place);
    if (refused) return refused;
    const edit = editOf(catalog.document);
    edit.put({ ...record, name });
    const to = { namespace: namespace.name, name };
    return followName(edit, catalog, { record, to, allowStale }) ?? { patch: edit.patch() };
  },
});
