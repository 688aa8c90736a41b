import { assertNever } from "../core/base/assert-never.ts";
import { type History, redo, type Step, takeStep, undo } from "./history.ts";

/** What happened to a design, as it is written to disk: small, in order, replayed when the design is opened. */
export type JournalEntry =
  | { readonly kind: "did"; readonly step: Step }
  | { readonly kind: "undid" }
  | { readonly kind: "redid" };

/** The history after one entry. */
export function replay(history: History, entry: JournalEntry): History {
  switch (entry.kind) {
    case "did":
      return takeStep(history, entry.step);
    case "undid":
      return undo(history);
    case "redid":
      return redo(history);
    default:
      return assertNever(entry);
  }
}
