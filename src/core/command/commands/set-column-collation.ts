import { isRefusal, refuse } from "../../base/refusal.ts";
import { parseQualifiedName } from "../../postgres/parse-qualified-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { columnFamily, inheritedRefusal } from "../family.ts";
import { missing } from "../place.ts";

/** Sets a column's collation, written as in SQL (`"de-x-icu"`), or takes it away with null. */
export const setColumnCollation = defineCommand<{
  readonly columnId: string;
  readonly collation: string | null;
}>()({
  id: "set-column-collation",
  title: "Change collation",
  run(catalog, { columnId, collation }) {
    const column = catalog.find("column", columnId);
    if (!column) return missing("column");
    const inherited = inheritedRefusal(catalog, column);
    if (inherited) return inherited;
    const blank = collation === null || collation.trim() === "";
    const name = blank ? null : parseQualifiedName(collation);
    if (name && isRefusal(name)) return name;
    const { base } = column.type;
    const sortable =
      base.kind !== "builtin" || ["text", "varchar", "bpchar", "name", "char"].includes(base.name);
    if (name && !sortable) return refuse(`Only text has a collation, and ${column.name} is no text.`);
    const edit = editOf(catalog.document);
    for (const member of columnFamily(catalog, column)) edit.put({ ...member, collation: name });
    return { patch: edit.patch() };
  },
});
