import { useEffect, useRef, useState } from "react";
import type { ImportSource } from "../../../state/import-source.ts";
import { droppedSources } from "./dropped-sources.ts";

/** Hears files and folders dropped anywhere on the page; returns whether one is held over it. */
export function useFileDrop(onSources: (sources: readonly ImportSource[]) => void): boolean {
  const [held, setHeld] = useState(false);
  const take = useRef(onSources);
  useEffect(() => {
    take.current = onSources;
  });
  useEffect(() => {
    // Enter and leave are told for each element on the way; only the page's own edge counts.
    let depth = 0;
    const hold = (event: DragEvent, by: number): void => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      depth = Math.max(0, depth + by);
      setHeld(depth > 0);
    };
    const enter = (event: DragEvent) => hold(event, 1);
    const over = (event: DragEvent) => hold(event, 0);
    const leave = (event: DragEvent) => hold(event, -1);
    const drop = (event: DragEvent): void => {
      hold(event, -depth);
      if (event.dataTransfer === null || !carriesFile(event)) return;
      void droppedSources(event.dataTransfer).then((sources) => take.current(sources));
    };
    const listeners = { dragenter: enter, dragover: over, dragleave: leave, drop } as const;
    const names = ["dragenter", "dragover", "dragleave", "drop"] as const;
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, []);
  return held;
}

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") === true;
}
