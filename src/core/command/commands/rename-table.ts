import { followName } from "../../expression/follow-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { followDefaultNames } from "../follow-default-names.ts";
import { relationNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/**
 * Gives a table another name. References follow by id, SQL by rewriting; constraints, indexes and sequences that had
 * their default names get them again.
 */
export const renameTable = defineCommand<{
  readonly tableId: string;
  readonly name: string;
  /** Leave SQL that cannot be followed as it is. */
  readonly allowStale?: boolean;
}>()({
  id: "rename-table",
  title: "Rename table",
  run(catalog, { tableId, name: wanted, allowStale }) {
    const table = catalog.find("table", tableId);
    const namespace = catalog.namespaceOf(tableId);
    if (!table || !namespace) return missing("table");
    const name = wanted.trim();
    const refused = relationNameRefusal(catalog, {
      what: "A table",
      namespaceId: namespace.id,
      name,
      except: table.id,
    });
    if (refused) return refused;
    if (name === table.name) return { patch: editOf(catalog.document).patch() };
    const edit = editOf(catalog.document);
    edit.put({ ...table, name });
    const stale = followName(edit, catalog, {
      record: table,
      to: { namespace: namespace.name, name },
      allowStale,
    });
    if (stale) return stale;
    followDefaultNames(edit, catalog, [table.id]);
    return { patch: edit.patch() };
  },
});
