import { followColumn } from "../../expression/follow-column.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { followDefaultNames } from "../follow-default-names.ts";
import { columnNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/**
 * Gives a column another name, in partitions too. Keys follow by id; expressions, views, policies and other kept
 * statements are rewritten; constraints, indexes and sequences that had their default names get them again.
 */
export const renameColumn = defineCommand<{
  readonly columnId: string;
  readonly name: string;
  /** Leave SQL that cannot be followed as it is. */
  readonly allowStale?: boolean;
}>()({
  id: "rename-column",
  title: "Rename column",
  run(catalog, { columnId, name: wanted, allowStale }) {
    const column = catalog.find("column", columnId);
    const table = column && catalog.tableOf(columnId);
    if (!column || !table) return missing("column");
    const to = wanted.trim();
    const edit = editOf(catalog.document);
    if (to === column.name) return { patch: edit.patch() };
    const inherited = inheritedRefusal(catalog, column);
    if (inherited) return inherited;
    const members = columnFamily(catalog, column);
    for (const member of members) {
      const tableId = catalog.tableOf(member.id)?.id ?? "";
      const refused = columnNameRefusal(catalog, { tableId, name: to, except: member.id });
      if (refused) return refused;
      edit.put({ ...(edit.find("column", member.id) ?? member), name: to });
      const stale = followColumn(edit, catalog, { column: member, to, allowStale });
      if (stale) return stale;
    }
    followDefaultNames(
      edit,
      catalog,
      members.map(({ id }) => catalog.tableOf(id)?.id ?? ""),
    );
    return { patch: edit.patch() };
  },
});
