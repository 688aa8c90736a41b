import type { SavedViewRecord } from "../../core/document/records/index.ts";
import type { Rect } from "../../core/layout/graph.ts";
import type { App } from "../../state/app.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { MAX_ZOOM, MIN_ZOOM, visiblePart } from "./scene/viewport.ts";

/** Leaves tables out of the picture for now, and out of the selection. */
export function hideTables(app: App, ids: readonly string[]): void {
  const { hidden, selection } = app.store.getState().session;
  const gone = new Set([...hidden, ...ids]);
  app.session({ hidden: [...gone], selection: selection.filter((id) => !gone.has(id)) });
}

/** Draws tables again that were left out. */
export function showTables(app: App, ids: readonly string[]): void {
  const back = new Set(ids);
  const { hidden } = app.store.getState().session;
  app.session({ hidden: hidden.filter((id) => !back.has(id)) });
}

/** The part of the canvas in view, in whole px of the world: what a saved view keeps. */
export function partInView({ viewport, size }: CanvasModel): Rect {
  const { x, y, width, height } = visiblePart(viewport, size);
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

/** Shows the design as a saved view has it: without what it hides, its part of the canvas in the middle. */
export function showSaved(model: CanvasModel, { hidden, x, y, width, height }: SavedViewRecord): void {
  const { selection } = model.app.store.getState().session;
  const gone = new Set<string>(hidden);
  model.app.session({ hidden, selection: selection.filter((id) => !gone.has(id)) });
  showPart(model, { x, y, width, height });
}

/** Shows a part of the canvas: all of it, in the middle. */
export function showPart(model: CanvasModel, { x, y, width, height }: Rect): void {
  const { size } = model;
  const wanted = Math.min(size.width / Math.max(1, width), size.height / Math.max(1, height));
  const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted));
  model.host?.(
    {
      zoom,
      x: size.width / 2 - (x + width / 2) * zoom,
      y: size.height / 2 - (y + height / 2) * zoom,
    },
    true,
  );
}
