import type { RenameQuestion } from "../core/diff/comparison.ts";
import type { ToldChange } from "../core/diff/told-change.ts";
import type { DocumentChange } from "./messages.ts";

/**
 * What the page tells the worker that takes in edited SQL: what changed in the design since the last time, in pieces;
 * that the design as it is now is the one that the edited text was written from; then what became of the text.
 */
export type ReconcileMessage =
  | DocumentChange
  | { readonly kind: "begin"; readonly number: number }
  | ({ readonly kind: "reconcile"; readonly number: number; readonly mintPrefix: string } & EditedText);

/** A text, how the one that it was made of was written, and the renames that a person states. */
export type EditedText = {
  readonly text: string;
  readonly comments: boolean;
  readonly ifNotExists: boolean;
  readonly renames: readonly string[];
};

/** What an edit comes to; the design with it comes as what differs from the design now. */
export type ReconcileResult = {
  readonly faults: readonly { readonly line: number; readonly column: number; readonly message: string }[];
  readonly refused: string | undefined;
  readonly changes: readonly ToldChange[];
  readonly questions: readonly RenameQuestion[];
  readonly overlaps: readonly string[];
  readonly apart: number;
  readonly change: DocumentChange | undefined;
};

export type ReconcileAnswer =
  | { readonly kind: "begun"; readonly number: number }
  | { readonly kind: "reconciled"; readonly number: number; readonly result: ReconcileResult }
  | { readonly kind: "failed"; readonly number: number; readonly reason: string };
