import type { FocusEvent, KeyboardEvent, MouseEvent } from "react";
import { intentOf, type OutlineIntent, placeOfTyped } from "./outline-keys.ts";
import type { OutlineLines } from "./use-outline-rows.ts";
import type { OutlineTreeModel } from "./use-outline-tree.ts";
import { useTypeAhead } from "./use-type-ahead.ts";

/** The handlers of the element around the rows. */
export type TreeEvents = {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
};

/** Turns what happens on rows into what the tree does. Keys it uses go no further. */
export function useTreeEvents(lines: OutlineLines, tree: OutlineTreeModel): TreeEvents {
  const { rows } = lines;
  const { focus } = tree;
  const search = useTypeAhead();
  const placeOf = (target: EventTarget): number => {
    const key = target instanceof Element ? target.closest("[data-key]")?.getAttribute("data-key") : null;
    return rows.findIndex((row) => row.key === key);
  };
  const goTo = (place: number): void => {
    const row = rows[place];
    if (row) focus.goTo(row.key, { focus: true });
  };
  const type = (letter: string, at: number, time: number): void => {
    const found = placeOfTyped(rows, at, search(letter, time));
    if (found !== undefined) goTo(found);
  };
  const choose = (place: number, toggle: boolean): void => {
    const id = rows[place]?.id;
    if (id === undefined) tree.turn(place);
    else if (!toggle && tree.selected.size === 1 && tree.selected.has(id)) tree.startRename(place);
    else tree.choose(place, toggle ? "toggle" : "one");
  };
  const obey = (intent: OutlineIntent, at: number, event: KeyboardEvent): void => {
    switch (intent.kind) {
      case "go":
        goTo(intent.place);
        if (intent.extend) tree.choose(intent.place, "range");
        return;
      case "turn":
        tree.turn(intent.place);
        return;
      case "choose":
        choose(at, intent.toggle);
        return;
      case "type":
        type(intent.letter, at, event.timeStamp);
        return;
      case "rename":
        tree.startRename(at);
        return;
      case "delete":
        tree.removeAt(at);
        return;
      case "duplicate":
        tree.duplicate();
        return;
    }
  };
  return {
    onKeyDown(event) {
      const at = placeOf(event.target);
      const intent = at < 0 ? undefined : intentOf(event, rows, at);
      if (!intent) return;
      event.preventDefault();
      event.stopPropagation();
      obey(intent, at, event);
    },
    ...pointerEvents(rows, tree, placeOf),
  };
}

function pointerEvents(
  rows: OutlineLines["rows"],
  tree: OutlineTreeModel,
  placeOf: (target: EventTarget) => number,
): Omit<TreeEvents, "onKeyDown"> {
  const onChevron = (target: EventTarget) =>
    target instanceof Element && target.closest("[data-chevron]") !== null;
  return {
    onClick(event) {
      const place = placeOf(event.target);
      const row = rows[place];
      if (!row || tree.renaming === row.key) return;
      if (row.id === undefined || onChevron(event.target)) tree.turn(place);
      else tree.choose(place, event.shiftKey ? "range" : event.metaKey || event.ctrlKey ? "toggle" : "one");
    },
    onDoubleClick(event) {
      const place = placeOf(event.target);
      if (rows[place]?.expandable === true && rows[place].id !== undefined && !onChevron(event.target)) {
        tree.turn(place);
      }
    },
    onContextMenu: (event) => tree.pointAt(placeOf(event.target)),
    onFocus(event) {
      const row = rows[placeOf(event.target)];
      if (row && row.key !== tree.focus.currentKey) tree.focus.cameTo(row.key);
    },
  };
}
