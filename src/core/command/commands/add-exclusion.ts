import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { freeDefaultName } from "../default-name-of.ts";
import { editOf } from "../edit.ts";
import { constraintNameRefusal } from "../names.ts";
import { type ExclusionInput, exclusionFields } from "../new-exclusion.ts";
import { indexColumnNames } from "../new-index.ts";
import { missing } from "../place.ts";

/** Adds an exclusion constraint: no two rows may answer yes to all its operators. GiST unless another method is given. */
export const addExclusion = defineCommand<
  ExclusionInput & {
    readonly tableId: string;
    readonly elements: NonNullable<ExclusionInput["elements"]>;
    readonly name?: string;
  }
>()({
  id: "add-exclusion",
  title: "Add exclusion constraint",
  run(catalog, { name: wanted, tableId, ...input }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const fields = exclusionFields(catalog, table, input);
    if (isRefusal(fields)) return fields;
    const { elements = [], include = [] } = fields;
    const columns = indexColumnNames(catalog, { keys: elements.map(({ key }) => key), include });
    const name = wanted?.trim() ?? freeDefaultName(catalog, tableId, { kind: "exclusion", columns });
    const refused = constraintNameRefusal(catalog, { tableId, name, isKey: true });
    if (refused) return refused;
    const edit = editOf(catalog.document);
    const exclusion = blank("exclusion", idOf("exclusion", mint()), { method: "gist", ...fields, name });
    edit.put(exclusion);
    edit.put({ ...table, constraints: [...table.constraints, exclusion.id] });
    return { patch: edit.patch() };
  },
});
