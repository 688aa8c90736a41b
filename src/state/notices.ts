import type { StoreApi } from "zustand/vanilla";
import type { AppState } from "./app-state.ts";
import type { Notice } from "./session.ts";

/** Short messages to the person. */
export type Notices = {
  /** Shows a short message; an error and an offer stay until they are dismissed. */
  notify(text: string, tone?: Notice["tone"], action?: Notice["action"]): void;
  dismiss(key: number): void;
};

/** The notices of a store's session: the last three, none twice. */
export function noticesIn(store: StoreApi<AppState>): Notices {
  const change = (next: (notices: readonly Notice[]) => readonly Notice[]): void =>
    store.setState(({ session }) => ({ session: { ...session, notices: next(session.notices) } }));
  return {
    notify: (text, tone = "plain", action) =>
      change((notices) => withNotice(notices, { text, tone, ...(action ? { action } : {}) })),
    dismiss: (key) => change((notices) => notices.filter((notice) => notice.key !== key)),
  };
}

function withNotice(notices: readonly Notice[], notice: Omit<Notice, "key">): readonly Notice[] {
  const key = (notices.at(-1)?.key ?? 0) + 1;
  return [...notices.filter((other) => other.text !== notice.text), { key, ...notice }].slice(-3);
}
