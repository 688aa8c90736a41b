import { boundsOfAll } from "./bounds.ts";
import type { Rect } from "./graph.ts";

/** Between the edge of an area and its cards, px; above them its name has room as well. */
export const AREA_PAD = 24;
export const AREA_TITLE = 32;

/** The area that holds these rectangles with room for its name; undefined around nothing. */
export function areaAround(rects: Iterable<Rect>): Rect | undefined {
  const bounds = boundsOfAll(rects);
  return (
    bounds && {
      x: bounds.x - AREA_PAD,
      y: bounds.y - AREA_PAD - AREA_TITLE + 8,
      width: bounds.width + 2 * AREA_PAD,
      height: bounds.height + 2 * AREA_PAD + AREA_TITLE - 8,
    }
  );
}
