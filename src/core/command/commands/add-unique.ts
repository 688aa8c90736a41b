import { equal } from "../../base/equal.ts";
import { isRefusal, refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import type { UniqueRecord } from "../../document/records/index.ts";
import { columnsOfTable, keyColumnsRefusal } from "../columns-of-input.ts";
import { defineCommand } from "../command.ts";
import { freeDefaultName } from "../default-name-of.ts";
import { editOf } from "../edit.ts";
import { constraintNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Adds a unique constraint over columns in their order. */
export const addUnique = defineCommand<
  {
    readonly tableId: string;
    readonly columnIds: readonly string[];
    readonly name?: string;
  } & Partial<Pick<UniqueRecord, "nullsNotDistinct" | "deferral">>
>()({
  id: "add-unique",
  title: "Add unique constraint",
  run(catalog, { tableId, columnIds, name: wanted, ...more }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const columns = columnsOfTable(catalog, table, columnIds);
    if (isRefusal(columns)) return columns;
    if (columns.length === 0) return refuse("A unique constraint needs at least one column.");
    const divided = keyColumnsRefusal(catalog, table, columns);
    if (divided) return divided;
    const ids = columns.map(({ id }) => id);
    const twin = catalog.uniquesOf(tableId).find((unique) => equal(unique.columns, ids));
    if (twin) return refuse(`${catalog.pathOf(twin.id)} says the same already.`);
    const names = columns.map((column) => column.name);
    const name = wanted?.trim() ?? freeDefaultName(catalog, tableId, { kind: "unique", columns: names });
    const refused = constraintNameRefusal(catalog, { tableId, name, isKey: true });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const unique = blank("unique", idOf("unique", mint()), { name, columns: ids, ...more });
    edit.put(unique);
    edit.put({ ...table, constraints: [...table.constraints, unique.id] });
    return { patch: edit.patch() };
  },
});
