import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { LedgerLine } from "../../../core/sql/import/ledger.ts";
import type { Imported } from "../../../state/ports.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { VirtualList, type VirtualListHandle } from "../../parts/VirtualList.tsx";
import styles from "./Ledger.module.css";
import { LedgerRow } from "./LedgerRow.tsx";

/** `imported` has the text, for showing statements at their place; `goal` is the place of one to begin with. */
export interface LedgerLinesProps {
  readonly lines: readonly LedgerLine[];
  readonly imported: Pick<Imported, "text" | "parts">;
  readonly goal: number | undefined;
  readonly onImport: (line: LedgerLine) => void;
}

const rowHeight = 33;

/** The lines of a ledger: one tab stop, arrows move, and each row is a button that shows its statement. */
export function LedgerLines({ lines, imported, goal, onImport }: LedgerLinesProps) {
  const list = useRef<VirtualListHandle>(null);
  const [at, setAt] = useState(goal ?? 0);
  const [focused, setFocused] = useState(goal !== undefined);
  const [expanded, setExpanded] = useState<ReadonlySet<number>>(() =>
    goal === undefined ? firstRefused(lines) : new Set([goal]),
  );
  useEffect(() => {
    if (goal !== undefined) list.current?.reveal(goal);
  }, [goal]);
  const toggle = (place: number) => setExpanded((before) => toggled(before, place));
  const press = (event: KeyboardEvent) => {
    // Inside an opened statement, keys belong to what is there.
    if (event.target instanceof Element && event.target.closest("button[aria-expanded]") === null) return;
    const next = stepTo(event.key, { at, last: lines.length - 1 });
    if (next === undefined) return;
    event.preventDefault();
    setAt(next);
    setFocused(true);
    list.current?.reveal(next);
  };
  if (lines.length === 0) return <EmptyState>No statement of this file is like that.</EmptyState>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys of the list inside bubble up to here
    <div className={styles.lines} onKeyDown={press} onBlur={() => setFocused(false)}>
      <VirtualList
        ref={list}
        items={lines}
        rowHeight={rowHeight}
        label="Statements"
        keepMounted={[at]}
        className={styles.list}
        renderRow={(line, place) => (
          <LedgerRow
            key={line.segment}
            line={line}
            imported={imported}
            stop={place === at}
            focus={focused && place === at}
            expanded={expanded.has(place)}
            onImport={onImport}
            onChoose={() => {
              setAt(place);
              toggle(place);
            }}
          />
        )}
      />
    </div>
  );
}

function firstRefused(lines: readonly LedgerLine[]): ReadonlySet<number> {
  const place = lines.findIndex(({ outcome }) => outcome === "refused");
  return new Set(place < 0 ? [] : [place]);
}

function toggled(places: ReadonlySet<number>, place: number): ReadonlySet<number> {
  const next = new Set(places);
  if (!next.delete(place)) next.add(place);
  return next;
}

function stepTo(
  key: string,
  { at, last }: { readonly at: number; readonly last: number },
): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, last);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "PageDown":
      return Math.min(at + 10, last);
    case "PageUp":
      return Math.max(at - 10, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return undefined;
  }
}
