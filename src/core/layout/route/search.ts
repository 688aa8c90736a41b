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

/** Puts the nodes next to the start rays on the frontier; returns which ray each of those states came from. */
const depart = (
  lattice: Lattice,
  frontier: Frontier,
  { from, toll, surcharge, ahead }: Quest & { ahead: (node: number) => number },
): ReadonlyMap<number, Ray> => {
  const { ys, columns, wallDown } = lattice;
  const starts = new Map<number, Ray>();
  for (const ray of from) {
    const count = Math.min(exits, ray.last - ray.first + 1);
    for (let i = 0; i < count; i += 1) {
      const column = ray.side === "right" ? ray.first + i : ray.last - i;
      const index = ray.band * columns + column;
      if (wallDown[index] === 1) continue;
      const base = surcharge(ray) + priceAlongRay(lattice, ray, { column, toll }) + price.bend;
      for (const row of [ray.band - 1, ray.band]) {
        if (row < 0 || row >= ys.length) continue;
        const node = row * columns + column;
        const cost = base + toll.down(index, Math.abs((ys[row] ?? 0) - ray.y));
        if (frontier.reach(2 * node + 1, { cost, parent: -1, total: cost + ahead(node) })) {
          starts.set(2 * node + 1, ray);
        }
      }
    }
  }
  return starts;
};

/** The cost of leaving the net at a state into a goal ray; infinite where the ray does not pass. */
const arrivalCost = (
  lattice: Lattice,
  state: number,
  { ray, toll, surcharge }: Quest & { ray: Ray },
): number => {
  const { ys, columns, wallDown } = lattice;
  const node = state >> 1;
  const column = node % columns;
  const row = Math.floor(node / columns);
  const index = ray.band * columns + column;
  if (row !== ray.band && row !== ray.band - 1) return Number.POSITIVE_INFINITY;
  if (column < ray.first || column > ray.last || wallDown[index] === 1) return Number.POSITIVE_INFINITY;
  const bends = (state % 2 === 1 ? 1 : 2) * price.bend;
  const down = toll.down(index, Math.abs((ys[row] ?? 0) - ray.y));
  return bends + down + priceAlongRay(lattice, ray, { column, toll }) + surcharge(ray);
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
  const frontier = createFrontier(2 * lattice.columns * lattice.ys.length);
  return (quest) => {
    frontier.begin();
    const ahead = aheadTo(lattice, quest.to);
    const starts = depart(lattice, frontier, { ...quest, ahead });
    let best: Arrival | undefined;
    let bound = quest.limit;
    for (let state = frontier.next(); state !== undefined; state = frontier.next()) {
      const sofar = frontier.costOf(state);
      if (sofar + ahead(state >> 1) >= bound) break;
      for (const ray of quest.to) {
        const cost = sofar + arrivalCost(lattice, state, { ...quest, ray });
        if (cost < bound) [best, bound] = [{ state, ray, cost }, cost];
      }
      const parent = state;
      const take = (next: number, step: number): void => {
        const total = sofar + step + ahead(next >> 1);
        if (total < bound) frontier.reach(next, { cost: sofar + step, parent, total });
      };
      stepsFrom(lattice, state, { toll: quest.toll, take });
    }
    if (!best) return undefined;
    const { nodes, first } = trace(lattice, frontier, best.state);
    const from = starts.get(first);
    return from && pathOf(from, nodes, best);
  };
};
