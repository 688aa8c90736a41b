import { useEffect, useLayoutEffect, useRef } from "react";
import { tinykeys } from "tinykeys";
import type { Reach } from "../../app/reach.ts";
import { mayRun } from "./may-run.ts";
import { runShortcut } from "./run-shortcut.ts";
import { type ShortcutId, shortcuts } from "./shortcut-keys.ts";

/** Listens to the keys of the page for as long as the component lives. What a part has handled itself is left alone. */
export function useShortcuts(reach: Reach): void {
  const latest = useRef(reach);
  useEffect(() => {
    latest.current = reach;
  });
  // With the picture and not behind it: who sees the page may press.
  useLayoutEffect(() => {
    const answer = (id: ShortcutId) => (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !mayRun(event.target, shortcuts[id].place)) return;
      // A dialog that was asked for and is still on its way has the keys already.
      if (latest.current.app.store.getState().session.dialog !== undefined) return;
      event.preventDefault();
      runShortcut[id](latest.current);
    };
    return tinykeys(window, keysTo(answer));
  }, []);
}

function keysTo(
  answer: (id: ShortcutId) => (event: KeyboardEvent) => void,
): Record<string, (event: KeyboardEvent) => void> {
  const ids = shortcutIds();
  return Object.fromEntries(ids.flatMap((id) => shortcuts[id].presses.map((press) => [press, answer(id)])));
}

function shortcutIds(): readonly ShortcutId[] {
  const isId = (key: string): key is ShortcutId => key in runShortcut;
  return Object.keys(shortcuts).filter(isId);
}
