import type { StoreApi } from "zustand/vanilla";
import type { AppState } from "./app-state.ts";

/** Takes out of the selection, and of what is hidden, what an edit removed. */
export function forgetMissing(store: StoreApi<AppState>): void {
  const { history, session } = store.getState();
  const stays = (id: string): boolean => history.document.schema.has(id);
  const lost = !session.selection.every(stays) || !session.hidden.every(stays);
  if (!lost) return;
  const selection = session.selection.filter(stays);
  store.setState({ session: { ...session, selection, hidden: session.hidden.filter(stays) } });
}
