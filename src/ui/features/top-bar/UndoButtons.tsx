import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { shortcuts } from "../shortcuts/shortcut-keys.ts";

/** One step back and one step forth, each naming the step. */
export function UndoButtons() {
  const app = useApp();
  const last = useAppState(lastStepIn);
  const next = useAppState(nextStepIn);
  return (
    <>
      <IconButton
        icon="undo"
        label={last === undefined ? "Undo" : `Undo: ${last}`}
        shortcut={shortcuts.undo.keys}
        disabled={last === undefined}
        onClick={app.undo}
      />
      <IconButton
        icon="redo"
        label={next === undefined ? "Redo" : `Redo: ${next}`}
        shortcut={shortcuts.redo.keys}
        disabled={next === undefined}
        onClick={app.redo}
      />
    </>
  );
}

function lastStepIn({ history }: AppState): string | undefined {
  return history.past.at(-1)?.label;
}

function nextStepIn({ history }: AppState): string | undefined {
  return history.future[0]?.label;
}
