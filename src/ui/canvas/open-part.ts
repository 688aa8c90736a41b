import type { Point, Rect } from "../../core/layout/graph.ts";
import type { CanvasModel } from "./canvas-model.ts";
import { toWorld, visiblePart } from "./scene/viewport.ts";

/** What the list of changes covers at the right of the canvas, and the bar over a shared design at its top, px. */
const CHANGES_WIDTH = 332;
const VISIT_HEIGHT = 48;
/** What the panel of views and shown tables covers beside the tools. */
const SHOWN_WIDTH = 276;

/**
 * The part of the canvas that nothing lies on, px of the canvas. Whatever is shown, placed, centred or jumped to comes
 * there. Side panels that float over the canvas are asked where they stand.
 */
export function openPart(model: CanvasModel): Rect {
  const { app, size, store } = model;
  const { session, visiting } = app.store.getState();
  const choosing = store.getState().choosing && size.width > 3 * SHOWN_WIDTH ? SHOWN_WIDTH : 0;
  const comparing = session.comparing ? Math.min(CHANGES_WIDTH, size.width / 2) : 0;
  const left = Math.max(coveredBy(model, "outline"), choosing);
  const right = Math.max(coveredBy(model, "inspector"), comparing);
  const top = visiting ? Math.min(VISIT_HEIGHT, size.height / 4) : 0;
  // Where panels leave next to nothing, as on a telephone, they do not count.
  if (size.width - left - right < LEAST)
    return { x: 0, y: top, width: size.width, height: size.height - top };
  return { x: left, y: top, width: size.width - left - right, height: size.height - top };
}

/** Narrower than a table and its tools nothing can be shown, px. */
const LEAST = 240;

/** How far a side panel reaches over the canvas from its side, px; 0 where it stands beside it or is closed. */
function coveredBy({ origin, size }: CanvasModel, panel: "outline" | "inspector"): number {
  const box = document.querySelector(`[data-region="${panel}"]`)?.getBoundingClientRect();
  if (!box) return 0;
  const reach = panel === "outline" ? box.right - origin.x : origin.x + size.width - box.left;
  return Math.max(0, Math.min(reach, size.width));
}

/** The middle of the open part, px of the canvas. */
export function openMiddle(model: CanvasModel): Point {
  const { x, y, width, height } = openPart(model);
  return { x: x + width / 2, y: y + height / 2 };
}

/** What of the world is seen in the open part, `margin` more (a share of its size) on each side. */
export function openlySeen(model: CanvasModel, margin = 0): Rect {
  const part = openPart(model);
  const { x, y, zoom } = model.viewport;
  return visiblePart({ x: x - part.x, y: y - part.y, zoom }, part, margin);
}

/** The place of the world in the middle of the open part. */
export function worldInMiddle(model: CanvasModel): Point {
  return toWorld(model.viewport, openMiddle(model));
}
