import type { Point } from "../graph.ts";
import { priceAlongRay } from "./direct.ts";
import { createHeap } from "./heap.ts";
import type { Lattice } from "./lattice.ts";
import type { FoundPath } from "./path-found.ts";
import { price, priceDown, priceOver } from "./price.ts";
import type { Ray } from "./ray.ts";

/** One search: from any of some rays to any of some others, for a trunk, if it costs less than the limit. */
export type Quest = {
  readonly from: readonly Ray[];
  readonly to: readonly Ray[];
  readonly trunk: number;
  readonly limit: number;
  /** Extra cost of a ray, such as for ends that would be drawn on top of another's. */
  readonly surcharge: (ray: Ray) => number;
};

/** Searches one net. */
export type Search = (quest: Quest) => FoundPath | undefined;

/** How many columns of the net along a ray a search may turn at. */
const exits = 6;

/** More than 1 finds routes faster that may be a little longer. */
const greed = 1.1;

/**
 * Shortest route by A* (Hart, Nilsson and Raphael 1968) over pairs of node and direction, so that bends cost.
 * State = 2 * node + (1 if moving down or up). Arrays are kept between searches and stamped instead of cleared.
 */
export const createSearch = (lattice: Lattice): Search => {
  const { xs, ys, columns, wallAcross, wallDown } = lattice;
  const rows = ys.length;
  const states = 2 * columns * rows;
  const costs = new Float64Array(states);
  const stamps = new Int32Array(states);
  const parents = new Int32Array(states);
  const closed = new Int32Array(states);
  const heap = createHeap();
  let stamp = 0;

  return ({ from, to, trunk, limit, surcharge }) => {
    stamp += 1;
    heap.clear();
    const starts = new Map<number, Ray>();
    let best: { readonly state: number; readonly ray: Ray; readonly cost: number } | undefined;
    let bound = limit;

    const ahead = (column: number, row: number): number => {
      let least = Number.POSITIVE_INFINITY;
      for (const ray of to) {
        least = Math.min(least, Math.abs((xs[column] ?? 0) - ray.x) + Math.abs((ys[row] ?? 0) - ray.y));
      }
      return least;
    };

    const reach = (state: number, cost: number, parent: number): boolean => {
      if (stamps[state] === stamp && (costs[state] ?? 0) <= cost) return false;
      const node = state >> 1;
      const total = cost + greed * ahead(node % columns, Math.floor(node / columns));
      if (total >= bound) return false;
      stamps[state] = stamp;
      costs[state] = cost;
      parents[state] = parent;
      heap.push(total, state);
      return true;
    };

    const start = (ray: Ray, column: number): void => {
      const index = ray.band * columns + column;
      if (wallDown[index] === 1) return;
      const base = surcharge(ray) + priceAlongRay(lattice, ray, { column, trunk }) + price.bend;
      for (const row of [ray.band - 1, ray.band]) {
        if (row < 0 || row >= rows) continue;
        const length = Math.abs((ys[row] ?? 0) - ray.y);
        const state = 2 * (row * columns + column) + 1;
        if (reach(state, base + priceDown(lattice, index, { length, trunk }), -1)) starts.set(state, ray);
      }
    };

    const finish = (state: number, ray: Ray): void => {
      const node = state >> 1;
      const column = node % columns;
      const row = Math.floor(node / columns);
      if (column < ray.first || column > ray.last || (row !== ray.band && row !== ray.band - 1)) return;
      const index = ray.band * columns + column;
      if (wallDown[index] === 1) return;
      const length = Math.abs((ys[row] ?? 0) - ray.y);
      const turns = state % 2 === 1 ? 1 : 2;
      const cost =
        (costs[state] ?? 0) +
        turns * price.bend +
        priceDown(lattice, index, { length, trunk }) +
        priceAlongRay(lattice, ray, { column, trunk }) +
        surcharge(ray);
      if (cost >= bound) return;
      best = { state, ray, cost };
      bound = cost;
    };

    const stepAcross = (state: number, by: 1 | -1): void => {
      const node = state >> 1;
      const column = node % columns;
      const next = column + by;
      if (next < 0 || next >= columns || wallAcross[by === 1 ? node : node - 1] === 1) return;
      const row = Math.floor(node / columns);
      const length = Math.abs((xs[next] ?? 0) - (xs[column] ?? 0));
      const over = (row + 1) * columns + next;
      const own = lattice.ownAcross[over] === trunk;
      const turn = state % 2 === 1 ? price.bend : 0;
      const crowd = 1 + price.crowd * (lattice.across[over] ?? 0);
      const cost = (own ? length * price.shared : length * crowd + priceOver(lattice, over, trunk)) + turn;
      reach(2 * (node + by), (costs[state] ?? 0) + cost, state);
    };

    const stepDown = (state: number, by: 1 | -1): void => {
      const node = state >> 1;
      const row = Math.floor(node / columns);
      const next = row + by;
      const index = (by === 1 ? next : row) * columns + (node % columns);
      if (next < 0 || next >= rows || wallDown[index] === 1) return;
      const length = Math.abs((ys[next] ?? 0) - (ys[row] ?? 0));
      const turn = state % 2 === 1 ? 0 : price.bend;
      reach(
        2 * (node + by * columns) + 1,
        (costs[state] ?? 0) + priceDown(lattice, index, { length, trunk }) + turn,
        state,
      );
    };

    const trace = (
      last: number,
      goal: Ray,
    ): { readonly points: readonly Point[]; readonly ray: Ray | undefined } => {
      const nodes: Point[] = [];
      let state = last;
      for (;;) {
        const node = state >> 1;
        nodes.push({ x: xs[node % columns] ?? 0, y: ys[Math.floor(node / columns)] ?? 0 });
        const parent = parents[state] ?? -1;
        if (parent < 0) break;
        state = parent;
      }
      nodes.reverse();
      const ray = starts.get(state);
      const [first, final] = [nodes[0], nodes[nodes.length - 1]];
      if (!ray || !first || !final) return { points: [], ray };
      const points = [
        { x: ray.x, y: ray.y },
        { x: first.x, y: ray.y },
        ...nodes,
        { x: final.x, y: goal.y },
        { x: goal.x, y: goal.y },
      ];
      return { points, ray };
    };

    for (const ray of from) {
      const count = Math.min(exits, ray.last - ray.first + 1);
      for (let i = 0; i < count; i += 1) start(ray, ray.side === "right" ? ray.first + i : ray.last - i);
    }
    for (let state = heap.pop(); state !== undefined; state = heap.pop()) {
      if (closed[state] === stamp) continue;
      closed[state] = stamp;
      const node = state >> 1;
      const total = (costs[state] ?? 0) + greed * ahead(node % columns, Math.floor(node / columns));
      if (total >= bound) break;
      for (const ray of to) finish(state, ray);
      stepAcross(state, 1);
      stepAcross(state, -1);
      stepDown(state, 1);
      stepDown(state, -1);
    }
    if (!best) return undefined;
    const { points, ray } = trace(best.state, best.ray);
    return ray && { points, sideFrom: ray.side, sideTo: best.ray.side, cost: best.cost };
  };
};
