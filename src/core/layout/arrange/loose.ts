import { naturalOrder } from "../../base/natural-order.ts";
import { snap, snapUp } from "../clearance.ts";
import type { Rect } from "../graph.ts";
import { areaOf, extentOf, type Vertex } from "./vertex.ts";

const cardGap = 24;
const columnGap = 32;
const apart = 96;

/** So many may stand in a corner of the drawing that happens to be empty, this far from other cards, px. */
const fitsCorner = 3;
const nook = 56;

/** Stacks the vertices in name order in columns no taller than given, the first at the given corner. */
const stackByName = (
  vertices: readonly Vertex[],
  x: number,
  limits: { top: number; height: number },
): void => {
  let [left, y, width] = [x, limits.top, 0];
  for (const vertex of vertices) {
    if (y > limits.top && y + vertex.height > limits.top + limits.height) {
      left += snapUp(width + columnGap);
      [y, width] = [limits.top, 0];
    }
    vertex.x = left;
    vertex.y = y;
    width = Math.max(width, vertex.width);
    y += snapUp(vertex.height + cardGap);
  }
};

type Size = { readonly width: number; readonly height: number };

/** The corners of the drawing where something of a size would be free of all cards, bottom corners first. */
const freeCorners = (main: Rect, placed: readonly Vertex[], { width, height }: Size): readonly Rect[] => {
  const [right, bottom] = [main.x + main.width - width, main.y + main.height - height];
  return [
    { x: main.x, y: bottom, width, height },
    { x: right, y: bottom, width, height },
    { x: right, y: main.y, width, height },
    { x: main.x, y: main.y, width, height },
  ].filter(
    (spot) =>
      spot.x >= main.x &&
      spot.y >= main.y &&
      placed.every(
        (vertex) =>
          vertex.x >= spot.x + width + nook ||
          spot.x >= vertex.x + vertex.width + nook ||
          vertex.y >= spot.y + height + nook ||
          spot.y >= vertex.y + vertex.height + nook,
      ),
  );
};

/** Puts a few vertices into an empty corner of the drawing, in a row or in a stack; says whether there was one. */
const fillCorner = (loose: readonly Vertex[], placed: readonly Vertex[], main: Rect): boolean => {
  if (loose.length > fitsCorner) return false;
  const wide = loose.reduce((sum, vertex) => sum + snapUp(vertex.width + columnGap), 0);
  const tall = loose.reduce((sum, vertex) => sum + snapUp(vertex.height + cardGap), 0);
  const row = { width: wide, height: Math.max(...loose.map((vertex) => vertex.height)) };
  const pile = { width: Math.max(...loose.map((vertex) => vertex.width)), height: tall };
  for (const size of [row, pile]) {
    const spot = freeCorners(main, placed, size)[0];
    if (!spot) continue;
    const corner = { top: snap(spot.y), height: size.height };
    stackByName(loose, snap(spot.x), corner);
    return true;
  }
  return false;
};

const misshape = (rect: Rect, aspect: number): number =>
  Math.abs(Math.log(rect.width / rect.height / aspect));

/**
 * Places vertices that nothing refers to, in name order, right of the drawing or below it, whichever leaves a
 * better shape. Everything else must be placed already.
 */
export const placeLoose = (loose: readonly Vertex[], placed: readonly Vertex[], aspect: number): void => {
  if (loose.length === 0) return;
  const sorted = [...loose].sort(
    (a, b) => naturalOrder(a.namespace, b.namespace) || naturalOrder(a.name, b.name),
  );
  if (placed.length === 0) {
    const padded = areaOf(sorted) * 1.45;
    stackByName(sorted, 0, { top: 0, height: Math.max(240, Math.sqrt(padded / aspect)) });
    return;
  }
  const main = extentOf(placed);
  if (fillCorner(sorted, placed, main)) return;
  const right = main.x + main.width;
  stackByName(sorted, snapUp(right + apart), { top: main.y, height: main.height });
  const beside = misshape(extentOf([...placed, ...sorted]), aspect);
  const meanHeight = sorted.reduce((sum, vertex) => sum + vertex.height + cardGap, 0) / sorted.length;
  const across = sorted.reduce((sum, vertex) => sum + vertex.width + columnGap, 0);
  const rows = Math.max(1, Math.ceil(across / Math.max(1, main.width)));
  const below = { top: snapUp(main.y + main.height + apart), height: rows * meanHeight };
  stackByName(sorted, main.x, below);
  if (misshape(extentOf([...placed, ...sorted]), aspect) >= beside) {
    stackByName(sorted, snapUp(right + apart), { top: main.y, height: main.height });
  }
};
