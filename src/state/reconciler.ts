import type { RenameQuestion } from "../core/diff/comparison.ts";
import type { ToldChange } from "../core/diff/told-change.ts";
import type { Document } from "../core/document/document.ts";

/** The SQL of a design as a person edits it. */
export type SqlEdit = {
  readonly text: string;
  /** The design that the text was written from, and how it was written. */
  readonly origin: Document;
  readonly comments: boolean;
  readonly ifNotExists: boolean;
  /** Renames that the person states: `public.a.b=public.a.c`. */
  readonly renames: readonly string[];
};

/** A statement that cannot be taken in: why, and where the trouble is; both begin at 1. */
export type SqlFault = { readonly line: number; readonly column: number; readonly message: string };

/** What an edit of the SQL comes to. */
export type SqlOutcome = {
  readonly faults: readonly SqlFault[];
  /** Why text and design do not fit together. */
  readonly refused: string | undefined;
  readonly changes: readonly ToldChange[];
  readonly questions: readonly RenameQuestion[];
  /** What the text has its way although the design was changed meanwhile, by path. */
  readonly overlaps: readonly string[];
  /** Statements that belong to no design: rows, settings. */
  readonly apart: number;
  /** The design with the edit; undefined while there are faults or a refusal. */
  readonly document: Document | undefined;
};

/** Reads edited SQL and takes it into the design, away from the main thread. */
export type Reconciler = {
  /** Rejects with an Error whose message a person can read. */
  reconcile(current: Document, edit: SqlEdit): Promise<SqlOutcome>;
};
