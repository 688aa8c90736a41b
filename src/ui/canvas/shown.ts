import type { Catalog } from "../../core/document/catalog.ts";
import type { SavedViewRecord } from "../../core/document/records/index.ts";
import type { Rect } from "../../core/layout/graph.ts";
import type { App } from "../../state/app.ts";
import { countOf } from "../features/editing/count-of.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { openlySeen, openMiddle, openPart } from "./open-part.ts";
import { MAX_ZOOM, MIN_ZOOM } from "./scene/viewport.ts";

/** How many tables and views these are, in words: "2 tables and 1 view". */
export function countedWords(catalog: Catalog, ids: readonly string[]): string {
  const views = ids.filter((id) => catalog.find("view", id)).length;
  const tables = ids.length - views;
  const words = [tables > 0 ? countOf(tables, "table") : "", views > 0 ? countOf(views, "view") : ""];
  return words.filter((word) => word !== "").join(" and ");
}

/** Leaves tables and views out of the picture for now, and out of the selection. */
export function hideTables(app: App, ids: readonly string[]): void {
  const { hidden, selection } = app.store.getState().session;
  const gone = new Set([...hidden, ...ids]);
  app.session({ hidden: [...gone], selection: selection.filter((id) => !gone.has(id)) });
}

/** Draws tables and views again that were left out. */
export function showTables(app: App, ids: readonly string[]): void {
  const back = new Set(ids);
  const { hidden } = app.store.getState().session;
  app.session({ hidden: hidden.filter((id) => !back.has(id)) });
}

/** What of the world can be seen, in whole px: what a saved view keeps. */
export function partInView(model: CanvasModel): Rect {
  const { x, y, width, height } = openlySeen(model);
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

/** Shows the design as a saved view has it: without what it hides, its part of the canvas in the middle. */
export function showSaved(model: CanvasModel, { hidden, x, y, width, height }: SavedViewRecord): void {
  const { selection } = model.app.store.getState().session;
  const gone = new Set<string>(hidden);
  model.app.session({ hidden, selection: selection.filter((id) => !gone.has(id)) });
  showPart(model, { x, y, width, height });
}

/** Shows a part of the world: all of it, in the middle of what can be seen. */
export function showPart(model: CanvasModel, { x, y, width, height }: Rect): void {
  const part = openPart(model);
  const wanted = Math.min(part.width / Math.max(1, width), part.height / Math.max(1, height));
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
  const middle = openMiddle(model);
  model.host?.({ zoom, x: middle.x - (x + width / 2) * zoom, y: middle.y - (y + height / 2) * zoom }, true);
}
