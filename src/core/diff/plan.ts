import type { Change } from "./change.ts";

/** What a step destroys: rows, values or a distinction that no step can bring back. */
export interface Loss {
  /** In a sentence: "The values of public.orders.total are gone." */
  readonly sentence: string;
  /** The table or other object whose content it is, as a path. */
  readonly object: string;
}

/** One step of a migration: statements that belong together. */
export interface Step {
  /** What it does in words: "Add column public.orders.note". */
  readonly title: string;
  /** The changes it serves; a step that only makes way for another serves that one's. */
  readonly changes: readonly Change[];
  /** Statements without their final semicolons. */
  readonly sql: readonly string[];
  /** What takes it back; run in this order, at its turn in the reverse order of the steps. */
  readonly reverse: readonly string[];
  /** Why `reverse` does not bring back all that there was; null where it does. */
  readonly irreversible: string | null;
  /** Whether it can run inside a transaction with others. */
  readonly transactional: boolean;
  readonly losses: readonly Loss[];
  /** The record it is about: its id in the comparison. */
  readonly about: string;
}

/** A migration: run in order, the steps lead from one design to the other; reversed, back. */
export interface Plan {
  readonly steps: readonly Step[];
  /** What the migration leaves as it is and why, in sentences. */
  readonly notes: readonly string[];
}
