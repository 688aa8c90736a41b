import { snap } from "../clearance.ts";
import type { Point } from "../graph.ts";
import { layInColumns } from "./column-layout.ts";
import { columnCount } from "./columns.ts";
import { drawingCost } from "./drawing-cost.ts";
import { flipGroups } from "./flip.ts";
import { type Parcel, pack, packingCost } from "./pack.ts";
import { restorePlaces, savePlaces } from "./places.ts";
import { extentOf, type Vertex } from "./vertex.ts";

/** Says how far the work is, 0 to 1; false asks for an early end. */
export type Progress = (done: number) => boolean;

const aspectInside = 1.45;
/** The corridor between topics, px: more tables send more lines through it. */
const marginFor = (count: number): number => snap(88 + 3 * Math.sqrt(count));

const compactness = [0.6, 1.2, 2.5, 5];

const attemptsFor = (
  group: readonly Vertex[],
  thorough: boolean,
): readonly { more: number; seed: number }[] => {
  if (!thorough) return [{ more: 0, seed: 1 }];
  const most = columnCount(group, aspectInside);
  const counts = [-1, 0, 1].filter((more) => most + more >= 1 && most + more <= group.length);
  return counts.flatMap((more) => [1, 2].map((seed) => ({ more, seed })));
};

/** Lays out one group by itself, keeping the best of a few attempts. */
const layGroup = (group: readonly Vertex[], thorough: boolean): void => {
  let best: { readonly cost: number; readonly places: ReturnType<typeof savePlaces> } | undefined;
  for (const { more, seed } of attemptsFor(group, thorough)) {
    layInColumns(group, { seed, more, aspect: aspectInside, sweeps: thorough ? 90 : 30, balance: 1.2 });
    const cost = drawingCost(group, aspectInside);
    if (!best || cost < best.cost) best = { cost, places: savePlaces(group) };
  }
  if (best) restorePlaces(best.places);
};

const parcelsOf = (groups: readonly (readonly Vertex[])[]): readonly Parcel[] => {
  const groupOf = new Map(groups.flatMap((group, i) => group.map((vertex) => [vertex, i] as const)));
  return groups.map((group, i) => {
    const bonds = new Map<number, number>();
    for (const { other, weight } of group.flatMap((vertex) => vertex.ties)) {
      const there = groupOf.get(other);
      if (there !== undefined && there !== i) bonds.set(there, (bonds.get(there) ?? 0) + weight);
    }
    const { width, height } = extentOf(group);
    return { width, height, bonds };
  });
};

const move = (group: readonly Vertex[], to: Point): void => {
  const { x, y } = extentOf(group);
  for (const vertex of group) {
    vertex.x += to.x - x;
    vertex.y += to.y - y;
  }
};

/**
 * Places every topic as a column layout of its own and packs the topics side by side, those bound to each other
 * close together. Returns whether it ran to the end; stopped early, the rest is laid out roughly.
 */
export const layInGroups = (
  groups: readonly (readonly Vertex[])[],
  aspect: number,
  progress: Progress = () => true,
): boolean => {
  let complete = true;
  const count = groups.reduce((sum, group) => sum + group.length, 0);
  const margin = marginFor(count);
  const thorough = count <= 600;
  groups.forEach((group, i) => {
    layGroup(group, complete && thorough);
    complete = complete && progress((0.8 * (i + 1)) / groups.length);
  });
  const parcels = parcelsOf(groups);
  const tried = groups.length > 150 ? [1.2] : compactness;
  const packings = tried.map((value) => pack(parcels, { aspect, margin, compactness: value }));
  const costs = packings.map((corners) => packingCost(parcels, corners, aspect));
  const best = packings[costs.indexOf(Math.min(...costs))] ?? [];
  groups.forEach((group, i) => {
    move(group, best[i] ?? { x: 0, y: 0 });
  });
  flipGroups(groups);
  return complete;
};
