import type { PlacedBox, Side } from "../graph.ts";
import { directPath } from "./direct.ts";
import { childEnd, createEndSpots, type EndSpots, parentEnd } from "./end-spots.ts";
import { createLattice, type Lattice } from "./lattice.ts";
import type { FoundPath } from "./path-found.ts";
import { price } from "./price.ts";
import { createRayCaster, type Ray, type RayCaster } from "./ray.ts";
import { createSearch, type Search } from "./search.ts";
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

const findPath = (wire: Wire, { lattice, cast, search, spots, thorough }: Ground): FoundPath => {
  const from = sides.map((side) => cast(wire.from, wire.fromY, side));
  const to = sides.map((side) => cast(wire.to, wire.toY, side));
  const surcharge = (ray: Ray): number => {
    const end = from.includes(ray) ? childEnd(wire.link) : parentEnd(wire.link);
    return spots.taken(ray, end) ? price.clash : 0;
  };
  let best: FoundPath | undefined;
  for (const a of from) {
    for (const b of to) {
      if (wire.from === wire.to && a.side !== b.side) continue;
      const found = directPath(lattice, a, b, wire.trunk);
      if (!found) continue;
      const cost = found.cost + surcharge(a) + surcharge(b);
      if (!best || cost < best.cost) best = { ...found, cost };
    }
  }
  const near = Math.abs(wire.from.x - wire.to.x) + Math.abs(wire.fromY - wire.toY);
  if (best && (wire.from === wire.to || (!thorough && best.cost < near + 300))) return best;
  const limit = best?.cost ?? Number.POSITIVE_INFINITY;
  return search({ from, to, trunk: wire.trunk, limit, surcharge }) ?? best ?? forcedPath(wire);
};

const thoroughUpTo = 200;

/**
 * A path through the net for every wire, trunk by trunk. Small drawings get a second round, in which each trunk is
 * taken out and found again knowing all others.
 */
export const findPaths = (
  boxes: readonly PlacedBox[],
  trunks: readonly Trunk[],
): ReadonlyMap<Wire, FoundPath> => {
  const lattice = createLattice(boxes);
  const spots = createEndSpots();
  const count = trunks.reduce((sum, trunk) => sum + trunk.wires.length, 0);
  const thorough = count <= thoroughUpTo;
  const ground = {
    lattice,
    cast: createRayCaster(boxes, lattice),
    search: createSearch(lattice),
    spots,
    thorough,
  };
  const found = new Map<Wire, FoundPath>();
  const marksOf = new Map(trunks.map((trunk) => [trunk, noMarks()]));
  for (let round = 0; round < (thorough ? 2 : 1); round += 1) {
    for (const trunk of trunks) {
      const marks = marksOf.get(trunk) ?? noMarks();
      unmark(lattice, marks);
      for (const wire of trunk.wires) {
        const old = found.get(wire);
        if (old) countEnds(wire, old, spots.free);
      }
      for (const wire of trunk.wires) {
        const path = findPath(wire, ground);
        found.set(wire, path);
        countEnds(wire, path, spots.take);
        mark(lattice, path.points, { trunk: trunk.number, marks });
      }
    }
  }
  return found;
};

const countEnds = (wire: Wire, path: FoundPath, count: EndSpots["take"]): void => {
  count({ box: wire.from, y: wire.fromY, side: path.sideFrom }, childEnd(wire.link));
  count({ box: wire.to, y: wire.toY, side: path.sideTo }, parentEnd(wire.link));
};
