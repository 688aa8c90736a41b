import type { AppState } from "../../../state/app-state.ts";
import type { Printing } from "../../../state/session.ts";
import { useApp, useAppState } from "../../app/app-context.ts";

/** How the dock prints, and the way to change it. */
export function usePrinting(): readonly [Printing, (change: Partial<Printing>) => void] {
  const app = useApp();
  const printing = useAppState(printingIn);
  return [printing, (change) => app.session({ printing: { ...printing, ...change } })];
}

function printingIn(state: AppState): Printing {
  return state.session.printing;
}
