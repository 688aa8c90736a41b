import { createHeap } from "./heap.ts";

/** What a search knows about its states: the least cost so far, where it came from, what to look at next. */
export type Frontier = {
  /** Forgets everything. */
  readonly begin: () => void;
  /** Notes a way to a state, with the total that it promises; false if a way as cheap was known. */
  readonly reach: (state: number, way: Way) => boolean;
  /** The most promising state that has not been returned before; undefined when there is none. */
  readonly next: () => number | undefined;
  readonly costOf: (state: number) => number;
  /** The state before on the cheapest way; negative for a start. */
  readonly parentOf: (state: number) => number;
};

/** A way to a state: its cost, the state before (negative for none), and the estimate of the whole. */
export type Way = { readonly cost: number; readonly parent: number; readonly total: number };

/** A frontier for states 0 to `size` - 1. Its arrays are stamped rather than cleared, so that many searches are cheap. */
export const createFrontier = (size: number): Frontier => {
  const costs = new Float64Array(size);
  const parents = new Int32Array(size);
  const reached = new Int32Array(size);
  const closed = new Int32Array(size);
  const heap = createHeap();
  let stamp = 0;
  return {
    begin: () => {
      stamp += 1;
      heap.clear();
    },
    reach: (state, { cost, parent, total }) => {
      if (closed[state] === stamp || (reached[state] === stamp && (costs[state] ?? 0) <= cost)) return false;
      reached[state] = stamp;
      costs[state] = cost;
      parents[state] = parent;
      heap.push(total, state);
      return true;
    },
    next: () => {
      for (let state = heap.pop(); state !== undefined; state = heap.pop()) {
        if (closed[state] === stamp) continue;
        closed[state] = stamp;
        return state;
      }
      return undefined;
    },
    costOf: (state) => costs[state] ?? 0,
    parentOf: (state) => parents[state] ?? -1,
  };
};
