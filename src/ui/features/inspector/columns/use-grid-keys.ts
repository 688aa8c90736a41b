import type { KeyboardEvent } from "react";
import { useApp } from "../../../app/app-context.ts";
import { deleteRecords } from "../../editing/delete-records.ts";
import { caretEdgeOf, type GridPlace, nextPlace } from "./grid-cursor.ts";
import type { GridFocus } from "./use-grid-focus.ts";

/** What the keys of the grid act on: the columns in their order. */
export type GridRows = {
  readonly ids: readonly string[];
  readonly move: (column: string, to: number) => void;
  readonly turnDetails: (column: string) => void;
};

/**
 * The keys of the column grid, heard before its cells hear them: arrows move, Alt and an arrow reorder, Mod and
 * Backspace delete the column, F2 puts the caret into the text and opens its completions. An open list keeps its own arrows.
 */
export function useGridKeys(focus: GridFocus, rows: GridRows): (event: KeyboardEvent) => void {
  const app = useApp();
  const commandAt = (event: KeyboardEvent, at: GridPlace): (() => void) | undefined => {
    const id = rows.ids[at.row];
    if (event.altKey) return reordering(event.key, at);
    if (event.ctrlKey || event.metaKey) {
      if (id === undefined || !deletes(event.key)) return undefined;
      return () => {
        deleteRecords(app, [id]);
        focus.goTo(at);
      };
    }
    return moving(event, at);
  };
  const moving = (event: KeyboardEvent, at: GridPlace): (() => void) | undefined => {
    if (event.key === "F2") return () => intoText(event.target);
    if (event.key === "Enter" && at.cell === "null") return () => focus.goTo({ ...at, row: at.row + 1 });
    if (event.shiftKey) return undefined;
    const caret = caretEdgeOf(event.target);
    const next = nextPlace(event.key, at, { rows: rows.ids.length + 1, caret });
    return next && (() => focus.goTo(next));
  };
  const reordering = (key: string, at: GridPlace): (() => void) | undefined => {
    const by = key === "ArrowUp" ? -1 : key === "ArrowDown" ? 1 : 0;
    const id = rows.ids[at.row];
    const to = at.row + by;
    if (by === 0 || id === undefined || to < 0 || to >= rows.ids.length) return undefined;
    return () => {
      rows.move(id, to);
      focus.goTo({ ...at, row: to });
    };
  };
  return (event) => {
    const at = focus.placeOf(event.target);
    if (!at || event.nativeEvent.isComposing || isListing(event.target)) return;
    const command = commandAt(event, at);
    if (!command) return;
    event.preventDefault();
    event.stopPropagation();
    command();
  };
}

function deletes(key: string): boolean {
  return key === "Backspace" || key === "Delete";
}

function isListing(target: EventTarget): boolean {
  return (
    target instanceof Element && target.getAttribute("aria-expanded") === "true" && target.role === "combobox"
  );
}

function intoText(target: EventTarget): void {
  if (target instanceof HTMLInputElement && target.type === "text") {
    target.setSelectionRange(target.value.length, target.value.length);
    if (target.role === "combobox") target.click();
  }
}
