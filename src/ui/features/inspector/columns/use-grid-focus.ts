import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type GridCell, type GridPlace, gridCells } from "./grid-cursor.ts";

/** The one tab stop of the grid, and the way the focus gets to a cell. */
export type GridFocus = {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly tabStop: GridPlace;
  readonly onFocus: (event: FocusEvent) => void;
  /** Focuses a cell once the current change is drawn, with its text selected. */
  readonly goTo: (place: GridPlace) => void;
  /** The cell an event happened in; undefined outside the cells, e.g. in opened details. */
  readonly placeOf: (target: EventTarget) => GridPlace | undefined;
};

/** Keeps one cell of the grid as its tab stop: the one that had the focus last. */
export function useGridFocus(): GridFocus {
  const grid = useRef<HTMLDivElement>(null);
  const wanted = useRef<GridPlace | undefined>(undefined);
  const [tabStop, setTabStop] = useState<GridPlace>({ row: 0, cell: "name" });
  useLayoutEffect(() => {
    if (wanted.current === undefined) return;
    focusCell(grid.current, wanted.current);
    wanted.current = undefined;
  });
  return {
    grid,
    tabStop,
    onFocus(event) {
      const place = placeOf(event.target);
      if (place && (place.row !== tabStop.row || place.cell !== tabStop.cell)) setTabStop(place);
    },
    goTo(place) {
      wanted.current = place;
      // A new object even for the same cell: the focus moves once the change is drawn.
      setTabStop({ ...place });
    },
    placeOf,
  };
}

function placeOf(target: EventTarget): GridPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const cell = gridCells.find((name) => name === target.closest("[data-cell]")?.getAttribute("data-cell"));
  const row = target.closest("[data-row]")?.getAttribute("data-row");
  return cell === undefined || row == null ? undefined : { row: Number(row), cell };
}

/** A row without such a cell takes the focus in its name. */
function focusCell(grid: HTMLElement | null, { row, cell }: GridPlace): void {
  const line = grid?.querySelector(`[data-row="${row}"]`);
  const found = controlIn(line, cell) ?? controlIn(line, "name");
  if (!found) return;
  found.focus();
  if (found instanceof HTMLInputElement && found.type === "text") found.select();
  found.scrollIntoView({ block: "nearest" });
}

function controlIn(line: Element | null | undefined, cell: GridCell): HTMLElement | undefined {
  const control = line?.querySelector(`[data-cell="${cell}"] :is(input, button)`);
  return control instanceof HTMLElement ? control : undefined;
}
