import { groupBy } from "../base/group-by.ts";
import { boundsOfAll } from "./bounds.ts";
import { clearance, snap } from "./clearance.ts";
import type { Box, Link, Placed, PlacedBox, Point, Rect } from "./graph.ts";
import { createSpatialGrid, type SpatialGrid } from "./spatial-grid.ts";

/** Free space around a new box, px. */
const gap = { x: 56, y: 32 };

/** New boxes are also offered places beside boxes this near to a neighbour, px. */
const vicinity = 1600;

type Neighbour = { readonly box: PlacedBox; readonly here: number; readonly there: number };

type Scene = {
  readonly placed: Map<string, PlacedBox>;
  readonly grid: SpatialGrid<PlacedBox>;
  readonly links: ReadonlyMap<string, readonly Link[]>;
};

const isFree = (grid: SpatialGrid<PlacedBox>, at: Point, size: Box): boolean => {
  const area = {
    x: at.x - gap.x + 1,
    y: at.y - gap.y + 1,
    width: size.width + 2 * gap.x - 2,
    height: size.height + 2 * gap.y - 2,
  };
  return grid.search(area).length === 0;
};

/** Places on the four sides of a box: level with its top or bottom, or flush with its left edge. */
const placesBeside = (box: PlacedBox, size: Box): readonly Point[] => {
  const [left, right] = [box.x - size.width - gap.x, box.x + box.width + gap.x];
  const bottomLevel = box.y + box.height - size.height;
  return [
    { x: right, y: box.y },
    { x: left, y: box.y },
    { x: right, y: bottomLevel },
    { x: left, y: bottomLevel },
    { x: box.x, y: box.y + box.height + gap.y },
    { x: box.x, y: box.y - size.height - gap.y },
  ].map(({ x, y }) => ({ x: snapOut(x, box.x), y: snapOut(y, box.y) }));
};

/** The grid place next to a value on the side away from another. */
const snapOut = (value: number, from: number): number => {
  const near = snap(value);
  if (value > from && near < value) return near + 8;
  return value < from && near > value ? near - 8 : near;
};

const neighboursOf = (box: Box, { placed, links }: Scene): readonly Neighbour[] =>
  (links.get(box.id) ?? []).flatMap((link) => {
    const outward = link.from === box.id;
    const other = placed.get(outward ? link.to : link.from);
    if (!other || other.id === box.id) return [];
    const [here, there] = outward ? [link.fromY, link.toY] : [link.toY, link.fromY];
    return [{ box: other, here, there }];
  });

/** Distance of the box at a place to its neighbours, row to row, edge to edge. */
const reachCost = (at: Point, size: Box, neighbours: readonly Neighbour[]): number =>
  neighbours.reduce((sum, { box, here, there }) => {
    const dx = Math.max(0, box.x - at.x - size.width, at.x - box.x - box.width);
    return sum + dx + Math.abs(at.y + here - box.y - there) + (dx < gap.x ? 60 : 0);
  }, 0);

const growth = (bounds: Rect, at: Point, size: Box): number => {
  const grown = boundsOfAll([bounds, { ...at, width: size.width, height: size.height }]) ?? bounds;
  return grown.width - bounds.width + grown.height - bounds.height;
};

/** All places worth trying for a box, near its neighbours, or outside the drawing. */
const candidates = (
  size: Box,
  bounds: Rect,
  { neighbours, grid }: { neighbours: readonly Neighbour[]; grid: Scene["grid"] },
): readonly Point[] => {
  const near = new Set<PlacedBox>();
  for (const { box } of neighbours) {
    const around = {
      x: box.x - vicinity,
      y: box.y - vicinity,
      width: box.width + 2 * vicinity,
      height: box.height + 2 * vicinity,
    };
    for (const other of grid.search(around)) near.add(other);
  }
  const outside = [
    { x: snapOut(bounds.x + bounds.width + gap.x, bounds.x), y: snap(bounds.y) },
    { x: snap(bounds.x), y: snapOut(bounds.y + bounds.height + gap.x, bounds.y) },
  ];
  return [...[...near].flatMap((box) => placesBeside(box, size)), ...outside];
};

const placeOne = (box: Box, scene: Scene): Point => {
  const bounds = boundsOfAll(scene.placed.values());
  if (!bounds) return { x: 0, y: 0 };
  const parent = box.partOf === undefined ? undefined : scene.placed.get(box.partOf);
  const beside = parent ? [{ box: parent, here: 0, there: 0 }] : [];
  const neighbours = [...neighboursOf(box, scene), ...beside];
  const ranked = candidates(box, bounds, { neighbours, grid: scene.grid })
    .map((at) => ({ at, cost: reachCost(at, box, neighbours) + growth(bounds, at, box) }))
    .sort((a, b) => a.cost - b.cost);
  const free = ranked.find(({ at }) => isFree(scene.grid, at, box));
  return (
    free?.at ?? { x: snapOut(bounds.x + bounds.width + clearance.stub + gap.x, bounds.x), y: snap(bounds.y) }
  );
};

/**
 * Places for new boxes in an existing drawing, near what they refer to, on the grid, overlapping nothing. Existing boxes
 * never move. The box with the most links goes first; boxes without any go below or beside the drawing.
 */
export const placeBeside = (
  existing: readonly PlacedBox[],
  added: readonly Box[],
  links: readonly Link[],
): Placed => {
  const ends = links.flatMap((link) =>
    link.from === link.to ? [] : [[link.from, link] as const, [link.to, link] as const],
  );
  const byBox = groupBy(ends, ([id]) => id);
  const linksOf = new Map([...byBox].map(([id, all]) => [id, all.map(([, link]) => link)] as const));
  const grid = createSpatialGrid<PlacedBox>();
  for (const box of existing) grid.insert(box, box);
  const scene: Scene = { placed: new Map(existing.map((box) => [box.id, box])), grid, links: linksOf };
  const places = new Map<string, Point>();
  const degree = (box: Box): number => linksOf.get(box.id)?.length ?? 0;
  for (const box of [...added].sort((a, b) => degree(b) - degree(a))) {
    const at = placeOne(box, scene);
    const placed = { ...box, ...at };
    places.set(box.id, at);
    scene.placed.set(box.id, placed);
    grid.insert(placed, placed);
  }
  return places;
};
