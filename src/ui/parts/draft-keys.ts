import type { KeyboardEvent } from "react";
import type { Draft } from "./use-draft.ts";

/** What a finished edit leads to: `onDone` is called once Enter has committed, e.g. to go down a row. */
export interface DraftKeys {
  readonly draft: Draft;
  /** In several lines Enter is a line break, and Mod+Enter commits. */
  readonly multiline?: boolean;
  readonly onDone?: (() => void) | undefined;
}

/** Enter commits, Esc restores; an Esc that restored goes no further. Returns whether the key was used. */
export function handleDraftKey(
  event: KeyboardEvent,
  { draft, multiline = false, onDone }: DraftKeys,
): boolean {
  if (event.nativeEvent.isComposing) return false;
  if (event.key === "Enter" && (!multiline || event.metaKey || event.ctrlKey)) {
    event.preventDefault();
    if (draft.commit()) onDone?.();
    return true;
  }
  if (event.key === "Escape" && (draft.dirty || draft.refusal !== undefined)) {
    event.preventDefault();
    event.stopPropagation();
    draft.restore();
    return true;
  }
  return false;
}
