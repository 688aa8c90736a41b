import type { Point, Rect } from "../../../core/layout/graph.ts";

/** What part of the world is seen: screen = world × zoom + (x, y), px. */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };

export type Size = { readonly width: number; readonly height: number };

export const MIN_ZOOM = 0.03;
export const MAX_ZOOM = 2.5;

/** How much of a card is worth drawing at a zoom. */
export type Detail = "full" | "medium" | "block" | "far";

/** The level of detail of a zoom. */
export function detailAt(zoom: number): Detail {
  if (zoom >= 0.7) return "full";
  if (zoom >= 0.4) return "medium";
  return zoom >= 0.15 ? "block" : "far";
}

/** A point of the screen in the world. */
export function toWorld(viewport: Viewport, point: Point): Point {
  return { x: (point.x - viewport.x) / viewport.zoom, y: (point.y - viewport.y) / viewport.zoom };
}

/** The part of the world on a screen of this size, `margin` more (a share of the size) on each side. */
export function visiblePart(viewport: Viewport, size: Size, margin = 0): Rect {
  const { x, y } = toWorld(viewport, { x: -size.width * margin, y: -size.height * margin });
  const scale = (1 + 2 * margin) / viewport.zoom;
  return { x, y, width: size.width * scale, height: size.height * scale };
}

/** Space the floating tools and panels take from each side when something is fitted into the canvas. */
const FIT_PAD = { left: 60, top: 20, right: 20, bottom: 48 };

/** Lines run this far around the cards, px of the world. */
const LINES = 28;

/** The viewport that shows a whole rectangle and the lines around it, at most at this zoom. */
export function viewportFor(cards: Rect, size: Size, maxZoom = 1): Viewport {
  const bounds = {
    x: cards.x - LINES,
    y: cards.y - 4,
    width: cards.width + 2 * LINES,
    height: cards.height + 8,
  };
  const width = Math.max(40, size.width - FIT_PAD.left - FIT_PAD.right);
  const height = Math.max(40, size.height - FIT_PAD.top - FIT_PAD.bottom);
  const fitted = Math.min(width / Math.max(1, bounds.width), height / Math.max(1, bounds.height), maxZoom);
  const zoom = Math.max(MIN_ZOOM, fitted);
  return {
    zoom,
    x: FIT_PAD.left + (width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: FIT_PAD.top + (height - bounds.height * zoom) / 2 - bounds.y * zoom,
  };
}

/** Whether two rectangles share a point. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
}

/** Whether one rectangle lies in another. */
export function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
