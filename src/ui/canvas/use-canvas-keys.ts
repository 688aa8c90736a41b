import { useEffect } from "react";
import type { CanvasModel } from "./canvas-model.ts";
import type { CanvasActions } from "./gesture/canvas-actions.ts";
import { movingWith } from "./scene/drawn.ts";
import { nearestCard } from "./scene/neighbours.ts";

/** px an arrow key moves a card with Alt held; Shift makes it ten times as far. */
const NUDGE = 4;

const directions: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Arrow keys on the canvas: to the nearest card; with Alt they move what is selected. Enter edits the name. */
export function useCanvasKeys(model: CanvasModel, actions: CanvasActions): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (isForCanvas(event) && take(event, model, actions)) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [model, actions]);
}

/** Does what a key says; false when it says nothing here. */
function take(event: KeyboardEvent, model: CanvasModel, actions: CanvasActions): boolean {
  const { selection } = model.app.store.getState().session;
  const tables = selection.filter((id) => model.scene.cards.has(id));
  const drawn = selection.find((id) => model.scene.drawn.has(id));
  const direction = directions[event.key];
  if (direction && event.altKey) {
    const by = NUDGE * (event.shiftKey ? 10 : 1);
    actions.move(movingWith(model.scene, selection), { x: direction.x * by, y: direction.y * by });
    return true;
  }
  if (direction) return go(model, actions, nearestCard(model.scene, tables[0], direction));
  if (event.key === "g" && tables.length > 0)
    return later(({ areaAroundTables }) => areaAroundTables(model, tables));
  if (event.key !== "Enter") return false;
  const [table] = tables;
  if (drawn !== undefined) actions.editName({ kind: "drawn", id: drawn, part: "body" });
  else if (table !== undefined) actions.editName({ kind: "header", tableId: table });
  return drawn !== undefined || table !== undefined;
}

/** Does something that is not in front of the first picture. */
function later(act: (areas: typeof import("./area-actions.ts")) => void): true {
  void import("./area-actions.ts").then(act);
  return true;
}

function go(model: CanvasModel, actions: CanvasActions, next: string | undefined): boolean {
  if (next === undefined) return false;
  actions.select([next]);
  model.app.show({ kind: "reveal", ids: [next] });
  return true;
}

/** The canvas has the keys when nothing else has the focus, or the focus is in its region. */
function isForCanvas(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || !(event.target instanceof Element))
    return false;
  if (
    event.target.closest(
      "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=toolbar]",
    )
  )
    return false;
  const region = event.target.closest("[data-region]");
  return event.target === document.body || region?.getAttribute("data-region") === "canvas";
}
