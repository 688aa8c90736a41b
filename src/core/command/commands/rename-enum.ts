import { followName } from "../../expression/follow-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Gives an enum another name; columns follow by id, casts in SQL by rewriting. */
export const renameEnum = defineCommand<{
  readonly enumId: string;
  readonly name: string;
  /** Leave SQL that cannot be followed as it is. */
  readonly allowStale?: boolean;
}>()({
  id: "rename-enum",
  title: "Rename enum",
  run(catalog, { enumId, name: wanted, allowStale }) {
    const record = catalog.find("enum", enumId);
    const namespace = catalog.namespaceOf(enumId);
    if (!record || !namespace) return missing("enum");
    const name = wanted.trim();
    const refused = relationNameRefusal(catalog, {
      what: "An enum",
      namespaceId: namespace.id,
      name,
      except: enumId,
    });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    edit.put({ ...record, name });
    const stale = followName(edit, catalog, { record, to: { namespace: namespace.name, name }, allowStale });
    return stale ?? { patch: edit.patch() };
  },
});
