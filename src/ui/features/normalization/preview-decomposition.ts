import { countingMint } from "../../../core/base/mint.ts";
import { isRefusal, type Refusal } from "../../../core/base/refusal.ts";
import { runCommand } from "../../../core/command/run-command.ts";
import {
  type DecompositionForm,
  type DecompositionPlan,
  planDecomposition,
} from "../../../core/dependencies/plan-decomposition.ts";
import { decompositionScript } from "../../../core/diff/decomposition-script.ts";
import { type Catalog, catalogOf } from "../../../core/document/catalog.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";

/** What a decomposition would make, before it is made. */
export type Preview = {
  readonly plan: DecompositionPlan;
  readonly after: Catalog;
  /** The tables that it leaves, in the order of the plan. */
  readonly tables: readonly TableRecord[];
  /** Moves the rows. */
  readonly script: string;
};

type Wanted = {
  readonly tableId: string;
  readonly form: DecompositionForm;
  readonly names: Readonly<Record<number, string>>;
};

/** Carries out a decomposition on the side; the plan alone where the command refuses it, with the reason. */
export function previewDecomposition(
  catalog: Catalog,
  { tableId, form, names }: Wanted,
): Preview | (Refusal & { readonly plan?: DecompositionPlan }) {
  const plan = planDecomposition(catalog, tableId, form);
  if (isRefusal(plan)) return plan;
  const input = { tableId, form, names };
  const done = runCommand(catalog, { id: "decompose-table", input, mint: countingMint("preview-") });
  if (isRefusal(done)) return { ...done, plan };
  const after = catalogOf(done.document);
  const made = after.all("table").filter(({ id }) => !catalog.find("table", id));
  const stayed = after.find("table", tableId);
  const tables = plan.parts.flatMap((_, at) => {
    if (at === plan.stays) return stayed ?? [];
    const place = plan.stays !== undefined && at > plan.stays ? at - 1 : at;
    return made[place] ?? [];
  });
  return { plan, after, tables, script: decompositionScript({ before: catalog, after, tableId, plan }) };
}
