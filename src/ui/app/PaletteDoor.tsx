import { Suspense, useLayoutEffect, useState } from "react";
import type { AppState } from "../../state/app-state.ts";
import { useAppState } from "./app-context.ts";
import { Palette } from "./LaterParts.tsx";
import type { Reach } from "./reach.ts";
import { keepTyped, nothingTyped } from "./typed-ahead.ts";

/** The command palette or the search while one is asked for. */
export function PaletteDoor({ reach }: { readonly reach: Reach }) {
  const dialog = useAppState(dialogIn);
  return dialog === "palette" || dialog === "search" ? <Asked reach={reach} scope={dialog} /> : null;
}

function dialogIn(state: AppState) {
  return state.session.dialog;
}

/** The palette's program may take a moment to come: what is typed meanwhile is kept for it. */
function Asked({ reach, scope }: { readonly reach: Reach; readonly scope: "palette" | "search" }) {
  const { app } = reach;
  const [typed] = useState(nothingTyped);
  useLayoutEffect(() => keepTyped(typed, () => app.session({ dialog: undefined })), [app, typed]);
  return (
    <Suspense>
      <Palette reach={reach} scope={scope} typed={typed} />
    </Suspense>
  );
}
