import type { Rect } from "./graph.ts";

/** The rectangle around all of these; undefined around none. */
export const boundsOfAll = (boxes: Iterable<Rect>): Rect | undefined => {
  let bounds: Rect | undefined;
  for (const { x, y, width, height } of boxes) {
    const known: Rect = bounds ?? { x, y, width, height };
    const [left, top] = [Math.min(known.x, x), Math.min(known.y, y)];
    const right = Math.max(known.x + known.width, x + width);
    const bottom = Math.max(known.y + known.height, y + height);
    bounds = { x: left, y: top, width: right - left, height: bottom - top };
  }
  return bounds;
};

/** Whether the middle of one rectangle lies in another. */
export const centredIn = (inner: Rect, outer: Rect): boolean => {
  const [x, y] = [inner.x + inner.width / 2, inner.y + inner.height / 2];
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
};
