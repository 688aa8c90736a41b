import { createStore, type StoreApi } from "zustand/vanilla";

/** What was typed for a field that is still on its way: letters, and whether Enter followed them. */
export type TypedAhead = StoreApi<{ readonly text: string; readonly entered: boolean }>;

/** Nothing typed yet. */
export function nothingTyped(): TypedAhead {
  return createStore(() => ({ text: "", entered: false }));
}

/**
 * Keeps what is typed while no dialog has the focus, in order, until what it is for takes it over; Esc gives up. Answers
 * how to stop.
 */
export function keepTyped(typed: TypedAhead, giveUp: () => void): () => void {
  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event;
    if (isComposing || ctrlKey || metaKey || altKey || document.activeElement?.closest("[role=dialog]"))
      return;
    const { text } = typed.getState();
    if (key === "Escape") giveUp();
    else if (key === "Enter") typed.setState({ entered: text !== "" });
    else if (key === "Backspace") typed.setState({ text: text.slice(0, -1) });
    else if (key.length === 1) typed.setState({ text: text + key });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Before anything else on the page hears of it.
  window.addEventListener("keydown", press, true);
  return () => window.removeEventListener("keydown", press, true);
}
