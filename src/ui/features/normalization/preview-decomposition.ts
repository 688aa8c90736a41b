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
  readonly alternative: number;
  readonly merge: readonly number[];
  readonly names: Readonly<Record<number, string>>;
};

/** Carries out a decomposition on the side; the plan alone where the command refuses it, with the reason. */
export function previewDecomposition(
  catalog: Catalog,
  { tableId, names, ...how }: Wanted,
): Preview | (Refusal & { readonly plan?: DecompositionPlan }) {
  const plan = planDecomposition(catalog, tableId, how);
  if (isRefusal(plan)) return plan;
  const input = { tableId, names, ...how };
  const done = runCommand(catalog, { id: "decompose-table", input, mint: countingMint("preview-") });
  if (isRefusal(done)) return { ...done, plan };
  const after = catalogOf(done.document);
  const made = after.all("table").filter(({ id }) => !catalog.find("table", id));
  const fresh = plan.parts.flatMap(({ merged }, at) => (at === plan.stays || merged ? [] : [at]));
  const stayed = after.find("table", tableId);
  const tables = plan.parts.flatMap(({ existing, merged }, at) => {
    if (at === plan.stays) return stayed ?? [];
    if (merged) return after.find("table", existing?.tableId) ?? [];
    return made[fresh.indexOf(at)] ?? [];
  });
  return { plan, after, tables, script: decompositionScript({ before: catalog, after, tableId, plan }) };
}
