import { readingLink } from "./diagram.ts";
import type { Box, Link, Placed, PlacedBox, Point } from "./graph.ts";
import { placeBeside } from "./place-beside.ts";

/**
 * Places for views in a drawing that stands, each near what it reads, on the grid, overlapping nothing: first those that
 * read what stands, then those that read these. The same views beside the same boxes get the same places.
 */
export function placeViews(standing: readonly PlacedBox[], views: readonly Box[]): Placed {
  const places = new Map<string, Point>();
  let [drawing, waiting] = [standing, views];
  while (waiting.length > 0) {
    const next = readable(waiting);
    const found = placeBeside(drawing, next, readingLinks(next));
    for (const [id, at] of found) places.set(id, at);
    drawing = [...drawing, ...next.flatMap((box) => placedAt(box, found.get(box.id)))];
    waiting = waiting.filter((box) => !next.includes(box));
  }
  return places;
}

/** Links for what these views read. */
export function readingLinks(views: readonly Box[]): readonly Link[] {
  return views.flatMap(({ id, reads = [] }) => reads.map((read) => readingLink(id, read)));
}

/** Those that read none of the others; all of them when they read each other in a circle. */
function readable(views: readonly Box[]): readonly Box[] {
  const waiting = new Set(views.map(({ id }) => id));
  const ready = views.filter(({ reads = [] }) => !reads.some((id) => waiting.has(id)));
  return ready.length > 0 ? ready : views;
}

function placedAt(box: Box, at: Point | undefined): readonly PlacedBox[] {
  return at ? [{ ...box, x: at.x, y: at.y }] : [];
}
