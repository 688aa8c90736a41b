import type { PlacedBox, Side } from "../graph.ts";
import { directPath } from "./direct.ts";
import { childEnd, type EndSpots, parentEnd } from "./end-spots.ts";
import { createLattice, type Lattice } from "./lattice.ts";
import type { FoundPath } from "./path-found.ts";
import { price } from "./price.ts";
import { createRayCaster, type Ray, type RayCaster } from "./ray.ts";
import { createSearch, type Search } from "./search.ts";
import type { StandingRoute } from "./standing-legs.ts";
import { tollFor } from "./toll.ts";
import { mark, noMarks, unmark } from "./traffic.ts";
import type { Trunk, Wire } from "./trunks.ts";

/** What finding one path needs. */
type Ground = {
  readonly lattice: Lattice;
  readonly cast: RayCaster;
  readonly search: Search;
  readonly spots: EndSpots;
  /** Search for a better way even when a direct one is good. */
  readonly thorough: boolean;
};

const clashCost = (spots: EndSpots, ray: Ray, end: string): number => (spots(ray, end) ? price.clash : 0);

const sides: readonly Side[] = ["left", "right"];

/** A route regardless of cards, for rows that are walled in on both sides: cards that overlap or nearly touch. */
const forcedPath = ({ from, to, fromY, toY }: Wire): FoundPath => {
  const leavesRight = from === to || from.x + from.width / 2 <= to.x + to.width / 2;
  const gap = leavesRight ? to.x - from.x - from.width : from.x - to.x - to.width;
  const entersLeft = gap >= 0 ? leavesRight : !leavesRight;
  const a = leavesRight ? from.x + from.width : from.x;
  const b = entersLeft ? to.x : to.x + to.width;
  const out = leavesRight ? Math.max(a, b) + 24 : Math.min(a, b) - 24;
  const x = gap >= 0 && from !== to ? (a + b) / 2 : out;
  const points = [
    { x: a, y: fromY },
    { x, y: fromY },
    { x, y: toY },
    { x: b, y: toY },
  ];
  return {
    points,
    sideFrom: leavesRight ? "right" : "left",
    sideTo: entersLeft ? "left" : "right",
    cost: 1e6,
  };
};

const bestDirect = (
  wire: Wire,
  rays: { from: readonly Ray[]; to: readonly Ray[] },
  ground: Ground,
): FoundPath | undefined => {
  const { lattice, spots } = ground;
  const toll = tollFor(lattice, wire.trunk);
  let best: FoundPath | undefined;
  for (const a of rays.from) {
    for (const b of rays.to) {
      if (wire.from === wire.to && a.side !== b.side) continue;
      const found = directPath(lattice, { a, b }, toll);
      const clash = clashCost(spots, a, childEnd(wire.link)) + clashCost(spots, b, parentEnd(wire.link));
      const cost = (found?.cost ?? 0) + clash;
      if (found && (!best || cost < best.cost)) best = { ...found, cost };
    }
  }
  return best;
};

const findPath = (wire: Wire, ground: Ground): FoundPath => {
  const { cast, search } = ground;
  const from = sides.map((side) => cast(wire.from, wire.fromY, side));
  const to = sides.map((side) => cast(wire.to, wire.toY, side));
  const best = bestDirect(wire, { from, to }, ground);
  const near = Math.abs(wire.from.x - wire.to.x) + Math.abs(wire.fromY - wire.toY);
  if (best && (wire.from === wire.to || (!ground.thorough && best.cost < near + 300))) return best;
  const ends = new Map([
    ...from.map((ray) => [ray, childEnd(wire.link)] as const),
    ...to.map((ray) => [ray, parentEnd(wire.link)] as const),
  ]);
  const surcharge = (ray: Ray): number => clashCost(ground.spots, ray, ends.get(ray) ?? "");
  const limit = best?.cost ?? Number.POSITIVE_INFINITY;
  return (
    search({ from, to, toll: tollFor(ground.lattice, wire.trunk), limit, surcharge }) ??
    best ??
    forcedPath(wire)
  );
};

const thoroughUpTo = 200;

/** What is in the way of new paths, and where their ends may be drawn. */
export type Surroundings = {
  readonly boxes: readonly PlacedBox[];
  readonly standing: readonly StandingRoute[];
  readonly spots: EndSpots;
};

/** Counts the standing routes in the net; those of a trunk that is routed now count as its own. */
const markStanding = (
  lattice: Lattice,
  trunks: readonly Trunk[],
  standing: readonly StandingRoute[],
): void => {
  const numbers = new Map(trunks.map((trunk) => [trunk.key, trunk.number]));
  for (const { key, points } of standing) {
    const trunk = numbers.get(key) ?? trunks.length + numbers.size + 1;
    numbers.set(key, trunk);
    mark(lattice, points, { trunk, marks: undefined });
  }
};

/**
 * A path through the net for every wire, trunk by trunk. Small drawings get a second round, in which each trunk is
 * taken out and found again knowing all others.
 */
export const findPaths = (
  trunks: readonly Trunk[],
  { boxes, standing, spots }: Surroundings,
): ReadonlyMap<Wire, FoundPath> => {
  const wires = trunks.flatMap((trunk) => trunk.wires);
  const count = wires.length + standing.length;
  const lattice = createLattice(boxes, count);
  const thorough = count <= thoroughUpTo;
  const cast = createRayCaster(boxes, lattice);
  const ground = { lattice, cast, search: createSearch(lattice), spots, thorough };
  markStanding(lattice, trunks, standing);
  const found = new Map<Wire, FoundPath>();
  const marksOf = new Map(trunks.map((trunk) => [trunk, noMarks()]));
  for (const trunk of thorough ? [...trunks, ...trunks] : trunks) {
    const marks = marksOf.get(trunk) ?? noMarks();
    unmark(lattice, marks);
    for (const wire of trunk.wires) {
      const path = findPath(wire, ground);
      found.set(wire, path);
      mark(lattice, path.points, { trunk: trunk.number, marks });
    }
  }
  return found;
};
