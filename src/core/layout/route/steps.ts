import type { Lattice } from "./lattice.ts";
import { price } from "./price.ts";
import type { Toll } from "./toll.ts";

/** A neighbouring state and the cost of the step to it. */
type Take = (state: number, cost: number) => void;

const stepAcross = (
  lattice: Lattice,
  state: number,
  by: { column: -1 | 1; toll: Toll; take: Take },
): void => {
  const { xs, columns, wallAcross } = lattice;
  const node = state >> 1;
  const next = (node % columns) + by.column;
  if (next < 0 || next >= columns || wallAcross[by.column === 1 ? node : node - 1] === 1) return;
  const length = Math.abs((xs[next] ?? 0) - (xs[node % columns] ?? 0));
  const band = Math.floor(node / columns) + 1;
  const turn = state % 2 === 1 ? price.bend : 0;
  by.take(2 * (node + by.column), by.toll.across(band * columns + next, length) + turn);
};

const stepDown = (lattice: Lattice, state: number, by: { row: -1 | 1; toll: Toll; take: Take }): void => {
  const { ys, columns, wallDown } = lattice;
  const node = state >> 1;
  const row = Math.floor(node / columns);
  const next = row + by.row;
  const index = Math.max(row, next) * columns + (node % columns);
  if (next < 0 || next >= ys.length || wallDown[index] === 1) return;
  const length = Math.abs((ys[next] ?? 0) - (ys[row] ?? 0));
  const turn = state % 2 === 1 ? 0 : price.bend;
  by.take(2 * (node + by.row * columns) + 1, by.toll.down(index, length) + turn);
};

/** Offers every step of the net from a state that no card blocks. */
export const stepsFrom = (lattice: Lattice, state: number, by: { toll: Toll; take: Take }): void => {
  const { toll, take } = by;
  stepAcross(lattice, state, { column: 1, toll, take });
  stepAcross(lattice, state, { column: -1, toll, take });
  stepDown(lattice, state, { row: 1, toll, take });
  stepDown(lattice, state, { row: -1, toll, take });
};
