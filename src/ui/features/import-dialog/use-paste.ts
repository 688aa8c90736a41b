import { useEffect, useRef } from "react";
import type { ImportSource } from "../../../state/import-source.ts";
import { isForImport } from "./design-text.ts";
import { sourceOf } from "./source-of.ts";

/** Hears a file, a whole design or much SQL pasted on the page, outside of fields and dialogs. */
export function usePaste(onSources: (sources: readonly ImportSource[]) => void): void {
  const take = useRef(onSources);
  useEffect(() => {
    take.current = onSources;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isForOthers(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length > 0) take.current(files.map(sourceOf));
      else if (isForImport(text)) take.current([{ name: "Pasted text", content: text }]);
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
