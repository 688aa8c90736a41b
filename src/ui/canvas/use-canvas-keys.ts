import { useEffect, useLayoutEffect, useRef } from "react";
import { reasonOf } from "../../core/base/reason-of.ts";
import { HEADER_HEIGHT } from "../../core/layout/card.ts";
import { ownerOf } from "../../core/layout/diagram.ts";
import type { CanvasModel } from "./canvas-model.ts";
import type { CanvasActions } from "./gesture/canvas-actions.ts";
import { movingWith } from "./scene/drawn.ts";
import { nearestCard } from "./scene/neighbours.ts";
import { isView } from "./scene/scene.ts";

/** px an arrow key moves a card with Alt held; Shift makes it ten times as far. */
const NUDGE = 4;

const directions: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** What else a key on the canvas may do: open the menu of a place. */
type OpenMenuAt = (clientX: number, clientY: number) => void;

/**
 * Arrow keys on the canvas: to the nearest card, with Shift keeping what is selected; with Alt they move what is selected.
 * Enter does what a click with the tool in the hand would; without one it edits the name, as F2 does. C adds a column, the
 * menu key opens the menu.
 */
export function useCanvasKeys(model: CanvasModel, actions: CanvasActions, openMenuAt: OpenMenuAt): void {
  const latest = useRef(openMenuAt);
  useEffect(() => {
    latest.current = openMenuAt;
  });
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isForCanvas(event) || model.app.store.getState().session.dialog !== undefined) return;
      if (take(event, model, actions) || openMenu(event, model, latest.current)) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [model, actions]);
}

/** Does what a key says; false when it says nothing here. */
function take(event: KeyboardEvent, model: CanvasModel, actions: CanvasActions): boolean {
  const { selection } = model.app.store.getState().session;
  const tables = selection.filter((id) => model.scene.cards.has(id));
  const direction = directions[event.key];
  if (direction && event.altKey) {
    const by = NUDGE * (event.shiftKey ? 10 : 1);
    actions.move(movingWith(model.scene, selection), { x: direction.x * by, y: direction.y * by });
    return true;
  }
  if (direction) {
    const next = nearestCard(model.scene, tables.at(-1), direction);
    return go(model, actions, { next, with: event.shiftKey ? selection : [] });
  }
  const [table] = tables;
  if (event.altKey || event.shiftKey) return false;
  if (event.key === "g" && table !== undefined) return drawAround(model, tables);
  if (event.key === "c" && table !== undefined && !isView(model.scene, table)) return addColumn(model, table);
  return editKey(event.key, model, actions);
}

/** Enter does what a click with the tool in the hand would; else it edits, as F2 always does. */
function editKey(key: string, model: CanvasModel, actions: CanvasActions): boolean {
  const { selection, tool } = model.app.store.getState().session;
  if (key === "Enter" && actions.placeInMiddle(tool)) return true;
  return (key === "Enter" || key === "F2") && editSelected(model, actions, selection);
}

function editSelected(model: CanvasModel, actions: CanvasActions, selection: readonly string[]): boolean {
  const { cards, catalog, drawn } = model.scene;
  const area = selection.find((id) => drawn.has(id));
  if (area !== undefined) actions.editName({ kind: "drawn", id: area, part: "body" });
  const [id] = selection;
  const tableId = id === undefined ? undefined : ownerOf(catalog, id)?.id;
  if (area !== undefined || id === undefined || tableId === undefined || !cards.has(tableId))
    return area !== undefined;
  if (catalog.find("column", id)) actions.editName({ kind: "row", tableId, columnId: id });
  else actions.editName({ kind: "header", tableId });
  return true;
}

function addColumn(model: CanvasModel, tableId: string): true {
  model.store.setState({ editing: { kind: "new", tableId, recordId: tableId } });
  return true;
}

/** The menu of the card that is selected, at the beginning of its header. */
function openMenu({ key, shiftKey }: KeyboardEvent, model: CanvasModel, openMenuAt: OpenMenuAt): boolean {
  if (key !== "ContextMenu" && !(key === "F10" && shiftKey)) return false;
  const { selection } = model.app.store.getState().session;
  const card = selection.flatMap((id) => model.scene.cards.get(id) ?? [])[0];
  const { viewport, origin, size } = model;
  const middle = { x: origin.x + size.width / 2, y: origin.y + size.height / 2 };
  const at = card && {
    x: origin.x + viewport.x + (card.at.x + 24) * viewport.zoom,
    y: origin.y + viewport.y + (card.at.y + HEADER_HEIGHT / 2) * viewport.zoom,
  };
  const place = at ?? middle;
  openMenuAt(place.x, place.y);
  // The same key makes the browser open its own menu, on some systems when it is let go.
  const over = new AbortController();
  window.addEventListener("contextmenu", (event) => event.preventDefault(), { signal: over.signal });
  setTimeout(() => over.abort(), 500);
  return true;
}

/** Draws an area, by a program that is not in front of the first picture: letters pressed meanwhile are of its name. */
function drawAround(model: CanvasModel, tables: readonly string[]): true {
  model.store.setState({ writing: { id: undefined } });
  import("./area-actions.ts").then(
    ({ areaAroundTables }) => areaAroundTables(model, tables),
    (error: unknown) => {
      model.store.setState({ writing: undefined });
      model.app.notify(`The area is not drawn: ${reasonOf(error)}`, "error");
    },
  );
  return true;
}

function go(
  model: CanvasModel,
  actions: CanvasActions,
  to: { readonly next: string | undefined; readonly with: readonly string[] },
): boolean {
  const { next } = to;
  if (next === undefined) return false;
  actions.select([...to.with.filter((id) => id !== next), next]);
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
  if ((event.key === "Enter" || event.key === " ") && event.target.closest("button, a")) return false;
  const region = event.target.closest("[data-region]");
  return event.target === document.body || region?.getAttribute("data-region") === "canvas";
}
