import { refuse } from "../../base/refusal.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { missing } from "../place.ts";

/** Says whether a column may be null, in partitions too. */
export const setColumnNullability = defineCommand<{ readonly columnId: string; readonly notNull: boolean }>()(
  {
    id: "set-column-nullability",
    title: "Change nullability",
    run(catalog, { columnId, notNull }) {
      const column = catalog.find("column", columnId);
      const table = column && catalog.tableOf(columnId);
      if (!column || !table) return missing("column");
      const edit = editOf(catalog.document);
      if (!notNull) {
        const inherited = inheritedRefusal(catalog, column);
        if (inherited) return inherited;
        const inKey = columnFamily(catalog, column).some((member) => {
          const owner = catalog.tableOf(member.id);
          return owner && catalog.primaryKeyOf(owner.id)?.columns.some((id) => id === member.id);
        });
        if (inKey) return refuse(`${column.name} is in the primary key, so it cannot be null.`);
        if (column.identity) return refuse(`${column.name} is an identity column, so it cannot be null.`);
      }
      for (const member of columnFamily(catalog, column)) edit.put({ ...member, notNull });
      return { patch: edit.patch() };
    },
  },
);
