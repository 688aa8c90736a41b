import type { App } from "../../../state/app.ts";

/** Says what was done, with the way back: it undoes that step only, and nothing that was done since. */
export function tellWithUndo(app: App, words: string): void {
  const { history } = app.store.getState();
  const run = (): void => {
    if (app.store.getState().history === history) app.undo();
    else app.notify("Something else was done since. Undo that first.");
  };
  app.notify(words, "plain", { label: "Undo", run });
}
