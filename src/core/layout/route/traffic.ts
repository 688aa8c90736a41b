import type { Point } from "../graph.ts";
import { bandOf, countBelow, type Lattice } from "./lattice.ts";

/** The marks that one trunk has left in the net, to be taken back before it is routed again. */
export type Marks = { readonly down: number[]; readonly across: number[] };

/** No marks yet. */
export const noMarks = (): Marks => ({ down: [], across: [] });

const markDown = (
  lattice: Lattice,
  x: number,
  span: { a: number; b: number; trunk: number; marks: Marks },
): void => {
  const column = countBelow(lattice.xs, x - 0.01);
  if (column >= lattice.columns) return;
  const last = bandOf(lattice, Math.max(span.a, span.b));
  for (let band = bandOf(lattice, Math.min(span.a, span.b)); band <= last; band += 1) {
    const index = band * lattice.columns + column;
    if (lattice.ownDown[index] === span.trunk) continue;
    lattice.ownDown[index] = span.trunk;
    lattice.down[index] = (lattice.down[index] ?? 0) + 1;
    span.marks.down.push(index);
  }
};

const markAcross = (
  lattice: Lattice,
  y: number,
  span: { a: number; b: number; trunk: number; marks: Marks },
): void => {
  const band = bandOf(lattice, y);
  const after = countBelow(lattice.xs, Math.max(span.a, span.b));
  for (let column = countBelow(lattice.xs, Math.min(span.a, span.b), true); column < after; column += 1) {
    const index = band * lattice.columns + column;
    if (lattice.ownAcross[index] === span.trunk) continue;
    lattice.ownAcross[index] = span.trunk;
    lattice.across[index] = (lattice.across[index] ?? 0) + 1;
    span.marks.across.push(index);
  }
};

/** Counts a route in the net, so that later ones avoid crossing it and its own trunk joins it. */
export const mark = (
  lattice: Lattice,
  points: readonly Point[],
  by: { trunk: number; marks: Marks },
): void => {
  points.forEach((to, i) => {
    const from = points[i - 1];
    if (!from) return;
    if (from.x === to.x) markDown(lattice, to.x, { a: from.y, b: to.y, ...by });
    else markAcross(lattice, to.y, { a: from.x, b: to.x, ...by });
  });
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
