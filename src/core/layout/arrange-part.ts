import { type ArrangeOptions, arrange } from "./arrange.ts";
import { boundsOfAll } from "./bounds.ts";
import { snap, snapUp } from "./clearance.ts";
import { type Link, type Placed, type PlacedBox, type Point, placeBoxes, type Rect } from "./graph.ts";

/** Free space kept around the part, px. */
const APART = 56;

/**
 * Arranges some of the boxes among themselves, where they stand now or as near to it as there is room; the others
 * never move. Places of the chosen boxes only.
 */
export function arrangePart(
  boxes: readonly PlacedBox[],
  links: readonly Link[],
  { ids, ...options }: ArrangeOptions & { readonly ids: ReadonlySet<string> },
): Placed {
  const chosen = boxes.filter(({ id }) => ids.has(id));
  const others = boxes.filter(({ id }) => !ids.has(id));
  const inside = links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const { positions } = arrange(chosen, inside, options);
  const before = boundsOfAll(chosen);
  const after = boundsOfAll(placeBoxes(chosen, positions));
  if (!before || !after) return positions;
  const at = nearestFree({ ...after, x: snap(before.x), y: snap(before.y) }, others);
  return new Map(
    [...positions].map(([id, { x, y }]) => [id, { x: x - after.x + at.x, y: y - after.y + at.y }]),
  );
}

/** The place nearest to where a rectangle wants to be at which it is free of all others: there, or flush with one. */
function nearestFree(wanted: Rect, others: readonly Rect[]): Point {
  const candidates = [wanted, ...others.flatMap((other) => placesBeside(wanted, other))];
  const far = (at: Point): number => Math.abs(at.x - wanted.x) + Math.abs(at.y - wanted.y);
  const ranked = candidates.toSorted((a, b) => far(a) - far(b));
  return ranked.find((at) => isFree({ ...wanted, ...at }, others)) ?? wanted;
}

/** Beside another, as little moved as can be; right of and below all is among them, so that one is always free. */
function placesBeside({ x, y, width, height }: Rect, other: Rect): readonly Point[] {
  const right = snapUp(other.x + other.width + APART);
  const left = snap(other.x - width - APART) - 8;
  const below = snapUp(other.y + other.height + APART);
  const above = snap(other.y - height - APART) - 8;
  return [
    { x: right, y },
    { x: left, y },
    { x, y: below },
    { x, y: above },
    { x: right, y: snap(other.y) },
    { x: snap(other.x), y: below },
  ].map((at) => ({ x: at.x, y: at.y }));
}

function isFree(rect: Rect, others: readonly Rect[]): boolean {
  return others.every(
    (other) =>
      other.x >= rect.x + rect.width + APART - 8 ||
      rect.x >= other.x + other.width + APART - 8 ||
      other.y >= rect.y + rect.height + APART - 8 ||
      rect.y >= other.y + other.height + APART - 8,
  );
}
