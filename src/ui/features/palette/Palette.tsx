import {
  type KeyboardEvent,
  useCallback,
  useDeferredValue,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { useCatalog } from "../../app/app-context.ts";
import type { Reach } from "../../app/reach.ts";
import type { TypedAhead } from "../../app/typed-ahead.ts";
import { Dialog } from "../../parts/Dialog.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { countOf } from "../editing/count-of.ts";
import { selectAndReveal } from "../editing/select-records.ts";
import styles from "./Palette.module.css";
import { PaletteFoot } from "./PaletteFoot.tsx";
import { lineId, PaletteList } from "./PaletteList.tsx";
import { keyOf, type PaletteEntry, paletteEntries } from "./palette-entries.ts";
import { recentIn, rememberRecent } from "./recent.ts";

/** `scope` is what is offered: actions and objects, or objects only. `typed` is what was typed before it stood. */
export interface PaletteProps {
  readonly reach: Reach;
  readonly scope: "palette" | "search";
  readonly typed: TypedAhead;
}

/** The command palette: a field, and below it what answers. The field keeps the focus; arrows walk the lines. */
export function Palette({ reach, scope, typed }: PaletteProps) {
  const { app } = reach;
  const catalog = useCatalog();
  const [text, setText] = useState("");
  const [place, setPlace] = useState(0);
  const listId = useId();
  const after = useRef<() => void>(undefined);
  const sought = useDeferredValue(text);
  const answersTo = useCallback(
    (asked: string) => paletteEntries(reach, catalog, { text: asked, scope, recent: recentIn(app) }),
    [app, reach, catalog, scope],
  );
  const groups = useMemo(() => answersTo(sought), [answersTo, sought]);
  const entries = groups.flatMap((group) => group.entries);
  const marked = Math.min(place, entries.length - 1);

  const close = (): void => app.session({ dialog: undefined });
  const take = (entry: PaletteEntry | undefined, inInspector: boolean): void => {
    if (!entry || (entry.kind === "action" && entry.unavailable !== undefined)) return;
    rememberRecent(app, keyOf(entry));
    after.current = () => carryOut(reach, entry, inInspector);
    close();
  };
  /** Fast typing is ahead of the list: what is taken answers what was typed. */
  const markedNow = (): PaletteEntry | undefined =>
    text === sought ? entries[marked] : answersTo(text).flatMap((group) => group.entries)[place];
  useTyped(typed, setText);
  /** The field has the focus: Enter behind what was typed before it had is done now. */
  const enterTyped = (): void => {
    const { text: asked, entered } = typed.getState();
    if (!entered) return;
    typed.setState({ entered: false });
    take(answersTo(asked)[0]?.entries[0], false);
  };
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
          onFocus={enterTyped}
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

/** Writes what is typed before the field has the focus into it, letter by letter. */
function useTyped(typed: TypedAhead, write: (text: string) => void): void {
  useLayoutEffect(() => {
    const { text } = typed.getState();
    if (text !== "") write(text);
    return typed.subscribe((now, before) => {
      if (now.text !== before.text) write(now.text);
    });
  }, [typed, write]);
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
