import { type KeyboardEvent, useCallback, useDeferredValue, useId, useMemo, useRef, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { useCatalog } from "../../app/app-context.ts";
import type { Reach } from "../../app/reach.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { countOf } from "../editing/count-of.ts";
import { selectAndReveal } from "../editing/select-records.ts";
import styles from "./Palette.module.css";
import { PaletteFoot } from "./PaletteFoot.tsx";
import { lineId, PaletteList } from "./PaletteList.tsx";
import { keyOf, type PaletteEntry, paletteEntries } from "./palette-entries.ts";

/** `scope` is what is offered: actions and objects, or objects only. */
export interface PaletteProps {
  readonly reach: Reach;
  readonly scope: "palette" | "search";
}

/** What is kept of what was taken last. */
const REMEMBERED = 12;

/** The command palette: a field, and below it what answers. The field keeps the focus; arrows walk the lines. */
export function Palette({ reach, scope }: PaletteProps) {
  const { app } = reach;
  const catalog = useCatalog();
  const [text, setText] = useState("");
  const [place, setPlace] = useState(0);
  const listId = useId();
  const after = useRef<() => void>(undefined);
  const sought = useDeferredValue(text);
  const answersTo = useCallback(
    (asked: string) => {
      const { recent } = app.store.getState().session;
      return paletteEntries(reach, catalog, { text: asked, scope, recent });
    },
    [app, reach, catalog, scope],
  );
  const groups = useMemo(() => answersTo(sought), [answersTo, sought]);
  const entries = groups.flatMap((group) => group.entries);
  const marked = Math.min(place, entries.length - 1);

  const close = (): void => app.session({ dialog: undefined });
  const take = (entry: PaletteEntry | undefined, inInspector: boolean): void => {
    if (!entry || (entry.kind === "action" && entry.unavailable !== undefined)) return;
    const { recent } = app.store.getState().session;
    const key = keyOf(entry);
    app.session({ recent: [key, ...recent.filter((other) => other !== key)].slice(0, REMEMBERED) });
    after.current = () => carryOut(reach, entry, inInspector);
    close();
  };
  /** Fast typing is ahead of the list: what is taken answers what was typed. */
  const markedNow = (): PaletteEntry | undefined =>
    text === sought ? entries[marked] : answersTo(text).flatMap((group) => group.entries)[place];
  const press = (event: KeyboardEvent): void => {
    const next = placeAfter(event, { marked, count: entries.length });
    if (next !== undefined) setPlace(next);
    else if (event.key === "Enter") take(markedNow(), event.ctrlKey || event.metaKey);
    else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) close();
    else return;
    event.preventDefault();
  };

  return (
    <Dialog
      open
      onOpenChange={(opened) => !opened && close()}
      onClosed={() => after.current?.()}
      title={scope === "search" ? "Search the design" : "Search or run a command"}
      width="medium"
      headless
    >
      <div className={styles.field}>
        <Icon name="search" tone="muted" />
        <input
          data-autofocus
          className={styles.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={marked >= 0 ? lineId(listId, marked) : undefined}
          aria-label={scope === "search" ? "Search the design" : "Search or run a command"}
          aria-autocomplete="list"
          placeholder={scope === "search" ? "Tables, columns, types, functions" : "Search, or run a command"}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setPlace(0);
          }}
          onKeyDown={press}
        />
        <span className={styles.count} role="status">
          {sought.trim() === "" ? "" : countOf(entries.length, "result")}
        </span>
      </div>
      <PaletteList
        id={listId}
        catalog={catalog}
        groups={groups}
        marked={marked}
        onTake={(entry) => take(entry, false)}
      />
      {entries.length === 0 && (
        <p className={styles.none}>
          {scope === "search"
            ? "Nothing in this design is called that."
            : "No command and no object is called that."}
        </p>
      )}
      <PaletteFoot scope={scope} />
    </Dialog>
  );
}

/** Where a key leads in the list; the ends wrap. Undefined for a key that leads nowhere. */
function placeAfter(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { marked, count }: { readonly marked: number; readonly count: number },
): number | undefined {
  if (count === 0 || ctrlKey || metaKey) return undefined;
  if (key === "ArrowDown") return (marked + 1) % count;
  if (key === "ArrowUp") return (marked - 1 + count) % count;
  if (key === "PageDown") return Math.min(count - 1, marked + 8);
  return key === "PageUp" ? Math.max(0, marked - 8) : undefined;
}

/** Done once the palette is gone, so that what it focuses keeps the focus. */
function carryOut(reach: Reach, entry: PaletteEntry, inInspector: boolean): void {
  const { app, panels } = reach;
  if (entry.kind === "object") {
    selectAndReveal(app, [entry.object.id]);
    if (inInspector) openInspector(panels);
    return;
  }
  const failed = (error: unknown): void => app.notify(reasonOf(error), "error");
  try {
    Promise.resolve(entry.action.run(reach)).catch(failed);
  } catch (error) {
    failed(error);
  }
}

function openInspector(panels: Reach["panels"]): void {
  panels.setOpen("inspector", true);
  // A panel that was closed is in the page only after the next picture.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-region="inspector"]')?.focus());
}
