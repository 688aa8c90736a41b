import { useEffect, useState } from "react";
import { catalogIn } from "../../../state/app.ts";
import { useApp } from "../../app/app-context.ts";
import { VisuallyHidden } from "../../parts/VisuallyHidden.tsx";
import { selectionWords, stepWords } from "./announcement.ts";

/** Tells screen readers what is selected and what was done, in a region that is never seen. */
export function Announcer() {
  const { store } = useApp();
  const [words, setWords] = useState("");
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.designKey !== before.designKey) return;
        const step = now.history === before.history ? undefined : stepWords(before.history, now.history);
        const chosen = now.session.selection === before.session.selection ? undefined : now.session.selection;
        // What was made is selected right behind the step that made it: both are told.
        if (step !== undefined) setWords(step);
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

/** A step just told goes on with what it selected. */
function withStep(
  told: string,
  history: { readonly past: readonly { readonly label: string }[] },
  next: string,
) {
  return history.past.at(-1)?.label === told ? `${told}. ${next}` : next;
}
