import type { Point } from "../graph.ts";
import { bandOf, countBelow, type Lattice } from "./lattice.ts";

/** The marks that one trunk has left in the net, to be taken back before it is routed again. */
export type Marks = { readonly down: number[]; readonly across: number[] };

/** No marks yet. */
export const noMarks = (): Marks => ({ down: [], across: [] });

/** Whose marks: the number of the trunk, and where to remember them; none are remembered for routes that stay. */
export type MarkedBy = { readonly trunk: number; readonly marks: Marks | undefined };

const markDown = (lattice: Lattice, [a, b]: readonly [Point, Point], { trunk, marks }: MarkedBy): void => {
  const column = countBelow(lattice.xs, a.x - 0.01);
  if (column >= lattice.columns) return;
  const last = bandOf(lattice, Math.max(a.y, b.y));
  for (let band = bandOf(lattice, Math.min(a.y, b.y)); band <= last; band += 1) {
    const index = band * lattice.columns + column;
    if (lattice.ownDown[index] === trunk) continue;
    lattice.ownDown[index] = trunk;
    lattice.down[index] = (lattice.down[index] ?? 0) + 1;
    marks?.down.push(index);
  }
};

const markAcross = (lattice: Lattice, [a, b]: readonly [Point, Point], { trunk, marks }: MarkedBy): void => {
  const band = bandOf(lattice, a.y);
  const after = countBelow(lattice.xs, Math.max(a.x, b.x));
  for (let column = countBelow(lattice.xs, Math.min(a.x, b.x), true); column < after; column += 1) {
    const index = band * lattice.columns + column;
    if (lattice.ownAcross[index] === trunk) continue;
    lattice.ownAcross[index] = trunk;
    lattice.across[index] = (lattice.across[index] ?? 0) + 1;
    marks?.across.push(index);
  }
};

/** Counts a route in the net, so that later ones avoid crossing it and its own trunk joins it. */
export const mark = (lattice: Lattice, points: readonly Point[], by: MarkedBy): void => {
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1], points[i]];
    if (!from || !to) continue;
    if (from.x === to.x) markDown(lattice, [from, to], by);
    else markAcross(lattice, [from, to], by);
  }
};

/** Takes the marks back. */
export const unmark = (lattice: Lattice, marks: Marks): void => {
  for (const index of marks.down) {
    lattice.down[index] = (lattice.down[index] ?? 0) - 1;
    lattice.ownDown[index] = 0;
  }
  for (const index of marks.across) {
    lattice.across[index] = (lattice.across[index] ?? 0) - 1;
    lattice.ownAcross[index] = 0;
  }
  marks.down.length = 0;
  marks.across.length = 0;
};
