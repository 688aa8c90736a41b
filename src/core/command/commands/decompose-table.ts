import { isRefusal } from "../../base/refusal.ts";
import { type DecompositionForm, planDecomposition } from "../../dependencies/plan-decomposition.ts";
import { defineCommand } from "../command.ts";
import { decompose } from "../decompose.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Splits a table into the tables of a normal form, by what is known of its rows. */
export const decomposeTable = defineCommand<{
  readonly tableId: string;
  readonly form: DecompositionForm;
  /** Names of the new tables, by their places in the plan; those of the plan unless given. */
  readonly names?: Readonly<Record<number, string>>;
  /** The place of the design among the alternatives of the plan; the recommended one unless given. */
  readonly alternative?: number;
  /** Places of the parts whose rows go to a table that exists. */
  readonly merge?: readonly number[];
}>()({
  id: "decompose-table",
  title: "Decompose table",
  run(catalog, { tableId, form, alternative, merge, names = {} }, mint) {
    const table = catalog.find("table", tableId);
    if (!table) return missing("table");
    const plan = planDecomposition(catalog, tableId, { form, alternative, merge });
    if (isRefusal(plan)) return plan;
    const edit = editOf(catalog.document);
    return decompose(edit, table, { plan, names, mint }) ?? { patch: edit.patch() };
  },
});
