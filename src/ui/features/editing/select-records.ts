import type { App } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";

/** The ids of what is selected. */
export function selectionIn(state: AppState): readonly string[] {
  return state.session.selection;
}

/** Selects records and shows them on the canvas. */
export function selectAndReveal(app: App, ids: readonly string[]): void {
  app.session({ selection: ids });
  if (ids.length > 0) app.show({ kind: "reveal", ids });
}
