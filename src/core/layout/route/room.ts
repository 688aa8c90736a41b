import { clearance } from "../clearance.ts";
import type { PlacedBox } from "../graph.ts";
import { createSpatialGrid, type SpatialGrid } from "../spatial-grid.ts";

/** Lanes go no farther than this from where the search put a leg, px. */
export const farthestLane = 120;

/** The free space around a stretch, px. A side that no card limits ends at the farthestLane lane. */
export type Room = { readonly low: number; readonly high: number; readonly walled: boolean };

/** Measures the room around stretches among fixed boxes. */
export type RoomFinder = {
  /** For a vertical stretch at x from top to bottom. */
  readonly beside: (x: number, top: number, bottom: number) => Room;
  /** For a horizontal stretch at y from left to right. */
  readonly above: (y: number, left: number, right: number) => Room;
};

const narrow = (at: number, walls: readonly (readonly [number, number])[]): Room => {
  let [low, high] = [at - farthestLane, at + farthestLane];
  let [lowWall, highWall] = [false, false];
  for (const [from, to] of walls) {
    if (to <= at && to >= low) [low, lowWall] = [to, true];
    else if (from >= at && from <= high) [high, highWall] = [from, true];
    else if (from < at && to > at) return { low: at, high: at, walled: true };
  }
  return { low, high, walled: lowWall && highWall };
};

/** A finder for the boxes; cards keep their clearance. */
export const createRoomFinder = (boxes: readonly PlacedBox[]): RoomFinder => {
  const grid: SpatialGrid<PlacedBox> = createSpatialGrid(256);
  for (const box of boxes) grid.insert(box, box);
  const within = (x: number, y: number, size: { width: number; height: number }): readonly PlacedBox[] =>
    grid.search({ x, y, ...size });
  const beside: RoomFinder["beside"] = (x, top, bottom) => {
    const reach = farthestLane + clearance.beside;
    const [y, height] = [top - clearance.above, bottom - top + 2 * clearance.above];
    const walls = within(x - reach, y, { width: 2 * reach, height })
      .filter((box) => box.y - clearance.above < bottom && box.y + box.height + clearance.above > top)
      .map((box) => [box.x - clearance.beside, box.x + box.width + clearance.beside] as const);
    return narrow(x, walls);
  };
  const above: RoomFinder["above"] = (y, left, right) => {
    const reach = farthestLane + clearance.above;
    const [x, width] = [left - clearance.beside, right - left + 2 * clearance.beside];
    const walls = within(x, y - reach, { width, height: 2 * reach })
      .filter((box) => box.x - clearance.beside < right && box.x + box.width + clearance.beside > left)
      .map((box) => [box.y - clearance.above, box.y + box.height + clearance.above] as const);
    return narrow(y, walls);
  };
  return { beside, above };
};
