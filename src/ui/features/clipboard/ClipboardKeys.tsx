import { useEffect } from "react";
import type { CanvasModel } from "../../canvas/canvas-model.ts";
import { isForImport } from "../import-dialog/design-text.ts";
import { copiedWith, copySelection, cutSelection } from "./copy-tables.ts";
import { pasteText } from "./paste-text.ts";

/** Hears copy, cut and paste on the page, outside of fields and dialogs. Draws nothing. */
export function ClipboardKeys({ canvas }: { readonly canvas: CanvasModel }) {
  useEffect(() => {
    const { app } = canvas;
    const over = new AbortController();
    const { signal } = over;
    const hand = (act: typeof copySelection | typeof cutSelection) => (event: ClipboardEvent) => {
      if (event.defaultPrevented || isForOthers(event.target) || hasSelectedText()) return;
      const { selection } = app.store.getState().session;
      if (copiedWith(canvas.scene.catalog, selection).length === 0) return;
      event.preventDefault();
      void act(app);
    };
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isForOthers(event.target)) return;
      const { files, text } = heldBy(event);
      if (files || text.trim() === "" || isForImport(text)) return;
      event.preventDefault();
      void pasteText(canvas, text);
    };
    window.addEventListener("copy", hand(copySelection), { signal });
    window.addEventListener("cut", hand(cutSelection), { signal });
    window.addEventListener("paste", paste, { signal });
    return () => over.abort();
  }, [canvas]);
  return null;
}

function heldBy({ clipboardData }: ClipboardEvent): { readonly files: boolean; readonly text: string } {
  return {
    files: (clipboardData?.files.length ?? 0) > 0,
    text: clipboardData?.getData("text/plain") ?? "",
  };
}

function isForOthers(target: EventTarget | null): boolean {
  if (document.querySelector("[role=dialog]")) return true;
  const others = "input, textarea, [contenteditable], .monaco-editor";
  return target instanceof Element && target.closest(others) !== null;
}

/** Words marked with the pointer are what is copied then. */
function hasSelectedText(): boolean {
  return (document.getSelection()?.toString() ?? "") !== "";
}
