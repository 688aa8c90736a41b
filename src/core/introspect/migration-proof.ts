import type { MigrationStage, Provision, ToldDifference, Way } from "./proof.ts";

/** A statement that was not run or was refused: of a design's print, or of the migration's script. `line` is from 1. */
export interface StageStatement {
  readonly stage: MigrationStage;
  readonly line: number;
  readonly statement: string;
}

/** The rows that were there when the migration ran. */
export interface ProofRows {
  /** How many tables were filled. */
  readonly tables: number;
  /** Tables that have no rows, and what PostgreSQL said against the last that was tried. */
  readonly unfilled: readonly { readonly table: string; readonly reason: string }[];
  /** What PostgreSQL said against making rows fit new constraints or circles of references. */
  readonly unheeded: readonly string[];
}

/** Rows that should have survived a way and did not, or not as they were. */
export interface RowFault {
  readonly way: Way;
  readonly table: string;
  /** "public.t has 5 rows, and had 8". */
  readonly sentence: string;
}

/** A migration run there, back and there again, and what it built each time. */
export interface MigrationProof {
  /** The version of PostgreSQL, such as "18.6". */
  readonly version: string;
  /** The steps there, and those back. */
  readonly steps: { readonly up: number; readonly down: number };
  readonly seconds: number;
  /** How many facts were compared, over all ways that were run. */
  readonly facts: number;
  /** What the first way that went wrong built otherwise than it should; positions of columns aside. */
  readonly differences: readonly (ToldDifference & { readonly way: Way })[];
  /** The statement with which it ended early: PostgreSQL's own words, and their SQLSTATE. */
  readonly failure?: StageStatement & { readonly message: string; readonly code: string };
  /** The generated rows it ran on; none when it ran on empty tables. */
  readonly rows?: ProofRows;
  /** What the first way that went wrong did to rows. */
  readonly rowFaults?: readonly RowFault[];
  /** Why the way back was run on empty tables, in a sentence; none where it ran on the rows that were there. */
  readonly emptied?: string;
  /** What could not be run here, in the designs or the migration. */
  readonly leftOut: readonly (StageStatement & { readonly reason: string })[];
  readonly provided: readonly Provision[];
  /** What the plan says of itself, in sentences. */
  readonly notes: readonly string[];
  readonly beyondRecall: readonly string[];
}

/** Whether every statement ran and each way ended at the catalog that it should. */
export function isMigrationProved({ failure, differences, rowFaults = [] }: MigrationProof): boolean {
  return failure === undefined && differences.length === 0 && rowFaults.length === 0;
}
