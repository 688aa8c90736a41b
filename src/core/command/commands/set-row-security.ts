import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Says whether policies rule who sees and changes the rows of a table, and whether they rule its owner too. */
export const setRowSecurity = defineCommand<{
  readonly tableId: string;
  readonly enabled?: boolean;
  /** For the owner of the table as well. */
  readonly forced?: boolean;
}>()({
  id: "set-row-security",
  title: "Change row security",
  run(catalog, { enabled, forced, tableId }) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const edit = editOf(catalog.document);
    const rowSecurity = enabled ?? table.rowSecurity;
    edit.put({ ...table, rowSecurity, forceRowSecurity: forced ?? table.forceRowSecurity });
    return { patch: edit.patch() };
  },
});
