import type { StoreApi } from "zustand/vanilla";
import type { AppState } from "./app-state.ts";

/** Takes out of the selection what an edit removed. */
export function forgetMissing(store: StoreApi<AppState>): void {
  const { history, session } = store.getState();
  const selection = session.selection.filter((id) => history.document.schema.has(id));
  if (selection.length < session.selection.length) store.setState({ session: { ...session, selection } });
}
