import type { App } from "../../../state/app.ts";

/** Opens the dialog of patterns over records, which are selected; at a pattern by id, or the first that applies. */
export function openPatterns(app: App, ids: readonly string[], pattern?: string): void {
  app.session({ selection: ids, dialog: "patterns", pattern });
}
