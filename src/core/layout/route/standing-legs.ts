import type { Point, Rect } from "../graph.ts";
import type { Arm, Leg } from "./leg.ts";
import { comesNear } from "./nearby.ts";

/** A route that stays as it is while others are found around it, and the key of its trunk. */
export type StandingRoute = { readonly key: string; readonly points: readonly Point[] };

type Axis = "x" | "y";

const armsOf = (points: readonly Point[], i: number, across: Axis): readonly Arm[] => {
  const along = across === "x" ? "y" : "x";
  const arm = (corner: Point | undefined, end: Point | undefined): readonly Arm[] =>
    corner && end && end[across] !== corner[across]
      ? [{ at: corner[along], side: end[across] > corner[across] ? 1 : -1, end: end[across] }]
      : [];
  return [...arm(points[i - 1], points[i - 2]), ...arm(points[i], points[i + 1])];
};

/** One stretch of a standing route, by the index of its last corner. */
export type StandingStretch = { readonly route: StandingRoute; readonly last: number; readonly across: Axis };

/** The stretches of standing routes that come into any of the areas. */
export const stretchesIn = (
  areas: readonly Rect[],
  routes: readonly StandingRoute[],
): readonly StandingStretch[] => {
  const found: StandingStretch[] = [];
  for (const route of routes) {
    const { points } = route;
    for (let last = 1; last < points.length; last += 1) {
      const [a, b] = [points[last - 1], points[last]];
      if (a && b && comesNear(areas, a, b)) found.push({ route, last, across: a.x === b.x ? "x" : "y" });
    }
  }
  return found;
};

/** An immovable leg for a standing stretch. */
export const standingLeg = ({ route, last, across }: StandingStretch): readonly Leg[] => {
  const along = across === "x" ? "y" : "x";
  const { key, points } = route;
  const [a, b] = [points[last - 1], points[last]];
  if (!a || !b) return [];
  const at = a[across];
  const [from, to] = [Math.min(a[along], b[along]), Math.max(a[along], b[along])];
  const arms = armsOf(points, last, across);
  return [
    { trunk: key, first: from, last: to, arms, low: at, high: at, wish: at, across: at, settle: () => {} },
  ];
};
