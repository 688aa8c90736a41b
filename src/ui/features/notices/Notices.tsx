import { useCallback } from "react";
import type { AppState } from "../../../state/app-state.ts";
import type { Notice } from "../../../state/session.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { type Toast, ToastRegion } from "../../parts/ToastRegion.tsx";

/** The short messages of the moment, bottom centre. Stands once in the page, always. */
export function Notices() {
  const app = useApp();
  const notices = useAppState(noticesIn);
  // One function for as long as the page lives: each toast's timer starts anew with a new one.
  const dismiss = useCallback((id: string) => app.dismiss(Number(id)), [app]);
  return <ToastRegion toasts={notices.map(toastOf)} onDismiss={dismiss} />;
}

function noticesIn(state: AppState): readonly Notice[] {
  return state.session.notices;
}

function toastOf({ key, text, tone, action }: Notice): Toast {
  const face = { tone: tone === "error" ? "error" : "neutral", stays: tone !== "plain" } as const;
  const toast = { id: String(key), text, ...face };
  return action ? { ...toast, action: { label: action.label, onSelect: action.run } } : toast;
}
