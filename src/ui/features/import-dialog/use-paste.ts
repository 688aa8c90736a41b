import { useEffect, useRef } from "react";
import type { ImportSource } from "../../../state/ports.ts";
import { isMeantForImport } from "./design-text.ts";
import { sourceOf } from "./source-of.ts";

/** Hears a file, DDL, a design file or a link pasted on the page, outside of fields and dialogs. */
export function usePaste(onSource: (source: ImportSource) => void): void {
  const take = useRef(onSource);
  useEffect(() => {
    take.current = onSource;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isForOthers(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (file) take.current(sourceOf(file));
      else if (isMeantForImport(text)) take.current({ name: "Pasted text", content: text });
      else return;
      event.preventDefault();
    };
    window.addEventListener("paste", paste);
    return () => window.removeEventListener("paste", paste);
  }, []);
}

function isForOthers(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("input, textarea, [contenteditable], [role=dialog], .monaco-editor") !== null
  );
}
