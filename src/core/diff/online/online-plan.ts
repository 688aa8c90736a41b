import type { Document } from "../../document/document.ts";
import type { RecipeId } from "../hazards/recipes.ts";
import type { Loss, Plan, Step } from "../plan.ts";

/**
 * When a step of an online migration comes. Old code runs on until the marker, which stands in front of the first step
 * of "contract": by then the release that uses the new design must be out everywhere.
 */
export const onlinePhases = ["expand", "backfill", "validate", "contract"] as const;

export type OnlinePhase = (typeof onlinePhases)[number];

/** How the statements of a step run: in one transaction; one by one outside any; in batches until no row is left. */
export type Run = "transaction" | "alone" | "batches";

/** A piece of an online migration that is committed before the next begins. */
export interface OnlineStep {
  /** What it does in words: "Add foreign key public.t.t_a_fkey, rows unchecked". */
  readonly title: string;
  readonly phase: OnlinePhase;
  readonly run: Run;
  /** Statements without their final semicolons; of batches the one that is repeated until it finds no row. */
  readonly sql: readonly string[];
  readonly losses: readonly Loss[];
  /** The record it is about: its id in the design after, or in that before if it is only there. */
  readonly about: string;
  /** The measured way that it belongs to; null for a statement that goes as it is. */
  readonly recipe: RecipeId | null;
}

/** A migration under load. All steps run in order end at the catalog of the plain plan; the order of columns aside. */
export interface OnlinePlan {
  readonly steps: readonly OnlineStep[];
  /** What the steps of "expand" and "backfill" end at, and then those of "validate": names are switched there. */
  readonly stations: { readonly expanded: Document; readonly switched: Document };
  /** The way back once all is done: that of the plain plan. */
  readonly down: readonly Step[];
  /** What the way back does not bring back, in sentences. */
  readonly beyondRecall: readonly string[];
  /** What is left as it is, and what no way around was found for, in sentences. */
  readonly notes: readonly string[];
}

/** What is done in the way for a database in use: everything, nothing, or what has these ids in the comparison. */
export type OnlineWish = boolean | readonly string[];

/** Whether a plan is one for a database in use. One without steps is not, whichever it was. */
export function isOnline(plan: Plan | OnlinePlan): plan is OnlinePlan {
  return plan.steps.some((step) => "run" in step);
}
