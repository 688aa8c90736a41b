import { useEffect, useState } from "react";
import { catalogIn } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp } from "../../app/app-context.ts";
import { VisuallyHidden } from "../../parts/VisuallyHidden.tsx";
import { selectionWords, stepWords, toolWords } from "./announcement.ts";

/** Tells screen readers what is selected and what was done, in a region that is never seen. */
export function Announcer() {
  const { store } = useApp();
  const [words, setWords] = useState("");
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.designKey !== before.designKey) return;
        const event = eventWords(before, now);
        const chosen = now.session.selection === before.session.selection ? undefined : now.session.selection;
        // What was made is selected right behind the step that made it: both are told.
        if (event !== undefined) setWords(event);
        else if (chosen)
          setWords((told) => withStep(told, before.history, selectionWords(catalogIn(now), chosen)));
      }),
    [store],
  );
  return (
    <VisuallyHidden>
      <span role="status" aria-label="What was done and selected">
        {words}
      </span>
    </VisuallyHidden>
  );
}

/** A step that was done or taken back, else the tool that has come into the hand; undefined where neither is. */
function eventWords(before: AppState, now: AppState): string | undefined {
  const step = now.history === before.history ? undefined : stepWords(before.history, now.history);
  const { tool } = now.session;
  return step ?? (tool === before.session.tool ? undefined : toolWords(tool));
}

/** A step just told goes on with what it selected. */
function withStep(
  told: string,
  history: { readonly past: readonly { readonly label: string }[] },
  next: string,
) {
  return history.past.at(-1)?.label === told ? `${told}. ${next}` : next;
}
