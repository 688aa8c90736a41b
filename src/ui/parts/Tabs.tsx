import { type KeyboardEvent, useRef } from "react";
import { Badge } from "./Badge.tsx";
import { classes } from "./classes.ts";
import styles from "./Tabs.module.css";

/** One tab; `count` shows as a badge where it is not zero. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
}

/**
 * `panelId` is the id given to `tabPanel` for the panel, which may stand anywhere in the page.
 * `selected` is `undefined` while the panel is closed; a click on the selected tab is told as well.
 */
export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id | undefined;
  readonly onSelect: (id: Id) => void;
  readonly panelId: string;
}

/** A row of tabs, one tab stop; arrows, Home and End move and select. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, panelId }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const chosen = tabs.findIndex((tab) => tab.id === selected);
  const move = (event: KeyboardEvent) => {
    const next = stepTo(event.key, { at: chosen, count: tabs.length });
    const tab = next === undefined ? undefined : tabs[next];
    if (next === undefined || tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    const button = list.current?.children.item(next);
    if (button instanceof HTMLElement) button.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab, place) => (
        <button
          key={tab.id}
          id={`${panelId}-${tab.id}`}
          type="button"
          role="tab"
          aria-selected={place === chosen}
          aria-controls={place === chosen ? panelId : undefined}
          tabIndex={place === Math.max(chosen, 0) ? 0 : -1}
          className={classes(styles.tab, place === chosen && styles.selected)}
          onClick={() => onSelect(tab.id)}
        >
          <span className={styles.label} data-label={tab.label}>
            {tab.label}
          </span>
          {tab.count !== undefined && tab.count > 0 && <Badge count={tab.count} />}
        </button>
      ))}
    </div>
  );
}

/** The attributes that make an element the panel of `Tabs` with the same `panelId`. */
export function tabPanel(panelId: string, selected: string) {
  return { id: panelId, role: "tabpanel", "aria-labelledby": `${panelId}-${selected}` } as const;
}

function stepTo(key: string, tabs: { readonly at: number; readonly count: number }): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (tabs.at + 1) % tabs.count;
    case "ArrowLeft":
      return (Math.max(tabs.at, 0) - 1 + tabs.count) % tabs.count;
    case "Home":
      return 0;
    case "End":
      return tabs.count - 1;
    default:
      return undefined;
  }
}
