import type { Point, Rect } from "./graph.ts";

/** px left free around, from one place that is tried to the next, and how many of these in each direction. */
const gap = 24;
const stride = 64;
const farthest = 40;

/** The place nearest to the wanted one where a rectangle covers none of the others; the wanted one where none is near. */
export function freePlace(wanted: Rect, taken: readonly Rect[]): Point {
  const isFree = ({ x, y }: Point): boolean =>
    taken.every(
      (other) =>
        x + wanted.width + gap <= other.x ||
        other.x + other.width + gap <= x ||
        y + wanted.height + gap <= other.y ||
        other.y + other.height + gap <= y,
    );
  for (let ring = 0; ring <= farthest; ring += 1) {
    const found = stepsOnRing(ring)
      .map(({ x, y }) => ({ x: wanted.x + x * stride, y: wanted.y + y * stride }))
      .find(isFree);
    if (found) return found;
  }
  return { x: wanted.x, y: wanted.y };
}

/** The steps on a square around the middle: the shortest first, of these the ones to the right and below. */
function stepsOnRing(ring: number): readonly Point[] {
  const line = Array.from({ length: 2 * ring + 1 }, (_, at) => at - ring);
  const length = ({ x, y }: Point): number => Math.abs(x) + Math.abs(y);
  return line
    .flatMap((x) => line.map((y) => ({ x, y })))
    .filter(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) === ring)
    .toSorted((a, b) => length(a) - length(b) || b.x + b.y - a.x - a.y || b.x - a.x);
}
