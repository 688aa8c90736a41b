import type { Lattice } from "./lattice.ts";
import { price } from "./price.ts";
import type { Toll } from "./toll.ts";

/** What pays for steps, and what hears of each neighbouring state and the cost of the step to it. */
export type Stepping = { readonly toll: Toll; readonly take: (state: number, cost: number) => void };

/** Offers the steps left and right from a state that no card blocks. */
const stepsAcross = (lattice: Lattice, state: number, { toll, take }: Stepping): void => {
  const { xs, columns, wallAcross } = lattice;
  const node = state >> 1;
  const column = node % columns;
  const x = xs[column] ?? 0;
  const over = node + columns;
  const turn = state % 2 === 1 ? price.bend : 0;
  const right = xs[column + 1];
  if (right !== undefined && wallAcross[node] === 0)
    take(2 * (node + 1), toll.across(over + 1, right - x) + turn);
  const left = xs[column - 1];
  if (left !== undefined && wallAcross[node - 1] === 0)
    take(2 * (node - 1), toll.across(over - 1, x - left) + turn);
};

/** Offers the steps up and down from a state that no card blocks. */
const stepsDown = (lattice: Lattice, state: number, { toll, take }: Stepping): void => {
  const { ys, columns, wallDown } = lattice;
  const node = state >> 1;
  const row = Math.floor(node / columns);
  const y = ys[row] ?? 0;
  const turn = state % 2 === 1 ? 0 : price.bend;
  const below = ys[row + 1];
  if (below !== undefined && wallDown[node + columns] === 0) {
    take(2 * (node + columns) + 1, toll.down(node + columns, below - y) + turn);
  }
  const above = ys[row - 1];
  if (above !== undefined && wallDown[node] === 0) {
    take(2 * (node - columns) + 1, toll.down(node, y - above) + turn);
  }
};

/** Offers every step of the net from a state that no card blocks. */
export const stepsFrom = (lattice: Lattice, state: number, by: Stepping): void => {
  stepsAcross(lattice, state, by);
  stepsDown(lattice, state, by);
};
