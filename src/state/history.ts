import type { Document } from "../core/document/document.ts";
import { apply, invert, type Patch } from "../core/document/patch.ts";

/** One undoable step: what it did, in words for the menu, and the patch that did it. */
export type Step = { readonly label: string; readonly patch: Patch };

/** A document with the steps that led to it and the steps taken back. */
export type History = {
  readonly document: Document;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
};

/** Steps remembered; older ones can no longer be undone. */
export const STEPS_KEPT = 500;

/** A history without steps. */
export function startHistory(document: Document): History {
  return { document, past: [], future: [] };
}

/** The history after a new step; what was taken back before is forgotten. `after` spares applying the patch again. */
export function takeStep(history: History, step: Step, after?: Document): History {
  return {
    document: after ?? apply(history.document, step.patch),
    past: [...history.past, step].slice(-STEPS_KEPT),
    future: [],
  };
}

/** The history with its last step taken back; the same history when there is none. */
export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    document: apply(history.document, invert(step.patch)),
    past: history.past.slice(0, -1),
    future: [step, ...history.future],
  };
}

/** The history with the step taken back last done again; the same history when there is none. */
export function redo(history: History): History {
  const [step, ...rest] = history.future;
  if (!step) return history;
  return { document: apply(history.document, step.patch), past: [...history.past, step], future: rest };
}
