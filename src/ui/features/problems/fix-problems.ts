import { reasonOf } from "../../../core/base/reason-of.ts";
import type { MendWish } from "../../../core/lint/mend.ts";
import type { Problem } from "../../../core/lint/problem.ts";
import type { App } from "../../../state/app.ts";
import type { MendedDesign } from "../../../state/checker.ts";
import type { Problems } from "../../../state/problems.ts";
import { countOf } from "../editing/count-of.ts";
import { accepted, act } from "../editing/send.ts";

/** Mends one problem by its command, as one undoable step. */
export function fixOne(app: App, { fix }: Problem): void {
  if (fix) act(app, fix.id, fix.input);
}

/**
 * Mends all that is wished as one undoable step. `prepared` is taken where it still belongs to the open design; else
 * the design is mended as it is now.
 */
export async function fixAll(
  { app, problems }: { readonly app: App; readonly problems: Problems },
  wish: MendWish,
): Promise<void> {
  try {
    const { document } = app.store.getState().history;
    const mended = await problems.checker.mend(document, wish);
    if (app.store.getState().history.document !== document) {
      app.notify("The design was edited meanwhile, so nothing was fixed.", "error");
      return;
    }
    take(app, mended);
  } catch (error) {
    app.notify(reasonOf(error), "error");
  }
}

function take(app: App, { document, fixed, refused }: MendedDesign): void {
  const [reason] = refused;
  if (fixed === 0) {
    app.notify(reason ?? "There is nothing left to fix.", "error");
    return;
  }
  const answer = app.dispatch("replace-document", { document }, `Fix ${countOf(fixed, "problem")}`);
  if (!accepted(app, "refused" in answer ? answer.refused : undefined)) return;
  const rest = reason === undefined ? "" : ` ${reason}`;
  app.notify(`Fixed ${countOf(fixed, "problem")}.${rest}`);
}
