import { refuse } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import type { CheckRecord } from "../../document/records/index.ts";
import { tokenize } from "../../postgres/tokens.ts";
import { defineCommand } from "../command.ts";
import { checkColumns, freeDefaultName } from "../default-name-of.ts";
import { editOf } from "../edit.ts";
import { constraintNameRefusal } from "../names.ts";
import { missing } from "../place.ts";

/** Adds a check; the expression without the parentheses around it. */
export const addCheck = defineCommand<
  { readonly tableId: string; readonly expression: string; readonly name?: string } & Partial<
    Pick<CheckRecord, "noInherit" | "notValid">
  >
>()({
  id: "add-check",
  title: "Add check",
  run(catalog, { tableId, expression: written, name: wanted, ...more }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const expression = written.trim();
    if (tokenize(expression).length === 0) return refuse("The expression is empty.");
    const columns = checkColumns(expression);
    const name = wanted?.trim() ?? freeDefaultName(catalog, tableId, { kind: "check", columns });
    const refused = constraintNameRefusal(catalog, { tableId, name, isKey: false });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const check = blank("check", idOf("check", mint()), { name, expression, ...more });
    edit.put(check);
    edit.put({ ...table, constraints: [...table.constraints, check.id] });
    return { patch: edit.patch() };
  },
});
