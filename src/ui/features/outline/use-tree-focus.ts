import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { VirtualListHandle } from "../../parts/VirtualList.tsx";
import type { OutlineRow } from "./outline-rows.ts";

/** Which row Tab leads to, and how the focus gets to a row that may not be mounted yet. */
export type TreeFocus = {
  readonly around: RefObject<HTMLDivElement | null>;
  readonly list: RefObject<VirtualListHandle | null>;
  /** The place of the current row; -1 while it is not among the rows. */
  readonly place: number;
  readonly currentKey: string | undefined;
  /** Makes a row current and brings it into view, with the focus where asked. */
  readonly goTo: (key: string, how: { readonly focus: boolean }) => void;
  /** Takes note of the row that has the focus. Nothing moves: a press that scrolled its row away would be no click. */
  readonly cameTo: (key: string) => void;
};

/** Keeps one row of a virtual tree current. A row asked for before it exists is gone to once it does. */
export function useTreeFocus(rows: readonly OutlineRow[]): TreeFocus {
  const around = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualListHandle>(null);
  const [currentKey, setCurrentKey] = useState<string | undefined>(undefined);
  const [wanted, setWanted] = useState<{ readonly key: string; readonly focus: boolean } | undefined>(
    undefined,
  );
  const place = rows.findIndex((row) => row.key === currentKey);

  useEffect(() => {
    if (wanted === undefined) return;
    const at = rows.findIndex((row) => row.key === wanted.key);
    if (at < 0) return;
    list.current?.reveal(at);
    if (wanted.focus) rowElement(around.current, wanted.key)?.focus({ preventScroll: true });
    setWanted(undefined);
  }, [wanted, rows]);

  const goTo = useCallback((key: string, { focus }: { readonly focus: boolean }) => {
    setCurrentKey(key);
    setWanted({ key, focus });
  }, []);
  return {
    around,
    list,
    place,
    currentKey,
    goTo,
    cameTo: setCurrentKey,
  };
}

/** The mounted element of a row. */
function rowElement(around: HTMLElement | null, key: string): HTMLElement | undefined {
  const found = around?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  return found instanceof HTMLElement ? found : undefined;
}
