import { lazy } from "../../base/lazy.ts";
import type { Point } from "../graph.ts";
import { priceAlongRay } from "./direct.ts";
import { createFrontier, type Frontier } from "./frontier.ts";
import type { Lattice } from "./lattice.ts";
import type { FoundPath } from "./path-found.ts";
import { price } from "./price.ts";
import type { Ray } from "./ray.ts";
import { stepsFrom } from "./steps.ts";
import type { Toll } from "./toll.ts";

/** One search: from any of some rays to any of some others, if it costs less than the limit. */
export type Quest = {
  readonly from: readonly Ray[];
  readonly to: readonly Ray[];
  readonly toll: Toll;
  readonly limit: number;
  /** Extra cost of a ray, such as for ends that would be drawn on top of another's. */
  readonly surcharge: (ray: Ray) => number;
};

/** Searches one net; undefined when there is no way below the limit. */
export type Search = (quest: Quest) => FoundPath | undefined;

/** A way to the goal: the last state in the net and the ray taken from there. */
type Arrival = { readonly state: number; readonly ray: Ray; readonly cost: number };

/** How many columns of the net along a ray a search may start at. */
const exits = 6;

/** At least this much is left from a node: the straight way to the nearest goal, and a bend. */
const aheadTo = (lattice: Lattice, goals: readonly Ray[]): ((node: number) => number) => {
  const { xs, ys, columns, greed } = lattice;
  const [left, right] = [Math.min(...goals.map((ray) => ray.x)), Math.max(...goals.map((ray) => ray.x))];
  const height = goals[0]?.y ?? 0;
  return (node) => {
    const x = xs[node % columns] ?? 0;
    const y = ys[Math.floor(node / columns)] ?? 0;
    return greed * (Math.min(Math.abs(x - left), Math.abs(x - right)) + Math.abs(y - height));
  };
};

/** The columns of the net where a way along a ray may leave it, nearest first. */
const exitsOf = (ray: Ray): readonly number[] =>
  Array.from({ length: Math.max(0, Math.min(exits, ray.last - ray.first + 1)) }, (_, i) =>
    ray.side === "right" ? ray.first + i : ray.last - i,
  );

/** The state above and the state below where a ray meets a column of the net, with the cost of getting there. */
const firstStates = (
  lattice: Lattice,
  ray: Ray,
  { column, toll }: { readonly column: number; readonly toll: Toll },
): readonly (readonly [state: number, cost: number])[] => {
  const { ys, columns, wallDown } = lattice;
  const index = ray.band * columns + column;
  if (wallDown[index] === 1) return [];
  const base = priceAlongRay(lattice, ray, { column, toll }) + price.bend;
  return [ray.band - 1, ray.band].flatMap((row): readonly (readonly [number, number])[] => {
    const y = ys[row];
    if (y === undefined) return [];
    return [[2 * (row * columns + column) + 1, base + toll.down(index, Math.abs(y - ray.y))]];
  });
};

/** Puts the states next to the start rays on the frontier; returns which ray each of those states came from. */
const depart = (
  lattice: Lattice,
  frontier: Frontier,
  { from, toll, surcharge, ahead }: Quest & { readonly ahead: (node: number) => number },
): ReadonlyMap<number, Ray> => {
  const starts = new Map<number, Ray>();
  for (const ray of from) {
    const extra = surcharge(ray);
    const states = exitsOf(ray).flatMap((column) => firstStates(lattice, ray, { column, toll }));
    for (const [state, price] of states) {
      const cost = price + extra;
      if (frontier.reach(state, { cost, parent: -1, total: cost + ahead(state >> 1) }))
        starts.set(state, ray);
    }
  }
  return starts;
};

/** The cost of leaving the net at a state into a goal ray; infinite where the ray does not pass. */
const createArrivalCost = (
  lattice: Lattice,
  { toll, surcharge }: Quest,
): ((state: number, ray: Ray) => number) => {
  const { ys, columns, wallDown } = lattice;
  return (state, ray) => {
    const node = state >> 1;
    const row = Math.floor(node / columns);
    if (row !== ray.band && row !== ray.band - 1) return Number.POSITIVE_INFINITY;
    const column = node % columns;
    const index = ray.band * columns + column;
    if (column < ray.first || column > ray.last || wallDown[index] === 1) return Number.POSITIVE_INFINITY;
    const bends = (state % 2 === 1 ? 1 : 2) * price.bend;
    const down = toll.down(index, Math.abs((ys[row] ?? 0) - ray.y));
    return bends + down + priceAlongRay(lattice, ray, { column, toll }) + surcharge(ray);
  };
};

const trace = (
  lattice: Lattice,
  frontier: Frontier,
  last: number,
): { readonly nodes: readonly Point[]; readonly first: number } => {
  const { xs, ys, columns } = lattice;
  const nodes: Point[] = [];
  let first = last;
  for (let state = last; state >= 0; state = frontier.parentOf(state)) {
    const node = state >> 1;
    nodes.push({ x: xs[node % columns] ?? 0, y: ys[Math.floor(node / columns)] ?? 0 });
    first = state;
  }
  return { nodes: nodes.reverse(), first };
};

const pathOf = (from: Ray, nodes: readonly Point[], arrival: Arrival): FoundPath => {
  const to = arrival.ray;
  const points = [
    { x: from.x, y: from.y },
    { x: nodes[0]?.x ?? from.x, y: from.y },
    ...nodes,
    { x: nodes.at(-1)?.x ?? to.x, y: to.y },
    { x: to.x, y: to.y },
  ];
  return { points, sideFrom: from.side, sideTo: to.side, cost: arrival.cost };
};

/**
 * Cheapest route by A* (Hart, Nilsson and Raphael 1968) over pairs of node and direction, so that bends cost.
 * State = 2 * node + (1 if moving down or up).
 */
export const createSearch = (lattice: Lattice): Search => {
  const open = lazy(() => createFrontier(2 * lattice.columns * lattice.ys.length));
  return (quest) => {
    const frontier = open();
    frontier.begin();
    const ahead = aheadTo(lattice, quest.to);
    const starts = depart(lattice, frontier, { ...quest, ahead });
    const arrivalCost = createArrivalCost(lattice, quest);
    let best: Arrival | undefined;
    let [bound, sofar, parent] = [quest.limit, 0, -1];
    const take = (next: number, step: number): void => {
      const total = sofar + step + ahead(next >> 1);
      if (total < bound) frontier.reach(next, { cost: sofar + step, parent, total });
    };
    const by = { toll: quest.toll, take };
    for (let state = frontier.next(); state !== undefined; state = frontier.next()) {
      sofar = frontier.costOf(state);
      parent = state;
      if (sofar + ahead(state >> 1) >= bound) break;
      for (const ray of quest.to) {
        const cost = sofar + arrivalCost(state, ray);
        if (cost < bound) [best, bound] = [{ state, ray, cost }, cost];
      }
      stepsFrom(lattice, state, by);
    }
    if (!best) return undefined;
    const { nodes, first } = trace(lattice, frontier, best.state);
    const from = starts.get(first);
    return from && pathOf(from, nodes, best);
  };
};
