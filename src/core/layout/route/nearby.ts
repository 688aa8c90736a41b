import type { PlacedBox, Point, Rect } from "../graph.ts";
import { boundsOf } from "../spatial-grid.ts";
import { farthestLane } from "./room.ts";
import type { LooseWire } from "./trunks.ts";

/** New routes may swing out this far beyond what they join, px. */
const margin = 480;

/** The part of the drawing in which some wires will be routed. */
export const stageOf = (wires: readonly LooseWire[]): Rect => {
  const boxes = wires.flatMap((wire) => [wire.from, wire.to]);
  const x = Math.min(...boxes.map((box) => box.x)) - margin;
  const y = Math.min(...boxes.map((box) => box.y)) - margin;
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + margin;
  return { x, y, width: right - x, height: bottom - y };
};

const meets = (stage: Rect, a: Point, b: Point): boolean =>
  Math.max(a.x, b.x) >= stage.x &&
  Math.min(a.x, b.x) <= stage.x + stage.width &&
  Math.max(a.y, b.y) >= stage.y &&
  Math.min(a.y, b.y) <= stage.y + stage.height;

/** The boxes that stand on a stage, or partly. */
export const boxesOn = (stage: Rect, boxes: readonly PlacedBox[]): readonly PlacedBox[] =>
  boxes.filter((box) => meets(stage, box, { x: box.x + box.width, y: box.y + box.height }));

/** The rectangles within which the lines of some paths may still move to another lane. */
export const surroundings = (paths: Iterable<readonly Point[]>): readonly Rect[] =>
  [...paths].flatMap((points) =>
    points.flatMap((b, i) => {
      const a = points[i - 1];
      return a ? [boundsOf(a, b, farthestLane)] : [];
    }),
  );

/** Whether a straight stretch comes into any of the areas. */
export const comesNear = (areas: readonly Rect[], a: Point, b: Point): boolean => {
  const [left, right] = a.x < b.x ? [a.x, b.x] : [b.x, a.x];
  const [top, bottom] = a.y < b.y ? [a.y, b.y] : [b.y, a.y];
  for (const { x, y, width, height } of areas) {
    if (left <= x + width && right >= x && top <= y + height && bottom >= y) return true;
  }
  return false;
};
