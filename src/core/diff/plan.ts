import type { Change } from "./change.ts";

/** What a step destroys: rows, values or a distinction that no step can bring back. */
export interface Loss {
  /** In a sentence: "The values of public.orders.total are gone." */
  readonly sentence: string;
  /** The table, column or other object whose content it is, as a path. */
  readonly object: string;
}

/**
 * When a step comes: new enum values, which need a transaction of their own; what goes; names; what is made and altered;
 * what was needed until then. Names in `sql` are those from before until names have changed, and then those from after.
 */
export type Phase = "values" | "drop" | "rename" | "make" | "finish";

/** One step of a migration: statements that belong together. */
export interface Step {
  /** What it does in words: "Add column public.orders.note". */
  readonly title: string;
  readonly phase: Phase;
  /** The changes it serves; a step that only makes way for another may serve none of its own. */
  readonly changes: readonly Change[];
  /** Statements without their final semicolons. */
  readonly sql: readonly string[];
  /** Whether it can run inside a transaction with others. */
  readonly transactional: boolean;
  readonly losses: readonly Loss[];
  /** The record it is about: its id in the comparison. */
  readonly about: string;
}

/** A migration: its steps, run in order, lead from one design to the other. */
export interface Plan {
  readonly steps: readonly Step[];
  /** The inverse: what leads back. */
  readonly down: readonly Step[];
  /** What the inverse does not bring back, in sentences: dropped values, narrowed types. */
  readonly beyondRecall: readonly string[];
  /** What the migration leaves as it is and why, in sentences. */
  readonly notes: readonly string[];
}
