import type { Lattice } from "./lattice.ts";
import type { FoundPath } from "./path-found.ts";
import { price } from "./price.ts";
import type { Ray } from "./ray.ts";
import type { Toll } from "./toll.ts";

/** Two rays to be joined. */
type RayPair = { readonly a: Ray; readonly b: Ray };

/** What joining a trunk's own stub on a ray is worth, px. */
const joining = 26;

/** The cost of a ray from its card to one column of the net. */
export const priceAlongRay = (lattice: Lattice, ray: Ray, to: { column: number; toll: Toll }): number => {
  const { xs, columns } = lattice;
  let cost = Math.abs((xs[to.column] ?? 0) - ray.x);
  const [from, until] = ray.side === "right" ? [ray.first, to.column] : [to.column + 1, ray.last + 1];
  for (let column = from; column < until; column += 1) {
    const index = ray.band * columns + column;
    cost += to.toll.over(index);
    if (to.toll.passes(index)) cost -= Math.min(cost, joining);
  }
  return cost;
};

/** The cost down a column of the net between two heights; undefined when a card is in the way. */
const priceBetween = (
  lattice: Lattice,
  column: number,
  span: RayPair & { toll: Toll },
): number | undefined => {
  const { ys, columns, wallDown } = lattice;
  const [top, bottom] = span.a.y <= span.b.y ? [span.a, span.b] : [span.b, span.a];
  let cost = 0;
  for (let band = top.band; band <= bottom.band; band += 1) {
    const index = band * columns + column;
    if (wallDown[index] === 1) return undefined;
    const from = Math.max(top.y, ys[band - 1] ?? top.y);
    const to = Math.min(bottom.y, ys[band] ?? bottom.y);
    cost += span.toll.down(index, to - from);
  }
  return cost;
};

/** A straight line between two cards that face each other at the same height. */
const straight = (lattice: Lattice, { a, b }: RayPair, toll: Toll): FoundPath | undefined => {
  if (a.y !== b.y || a.side === b.side || a.stopper !== b.box || b.stopper !== a.box) return undefined;
  let cost = Math.abs(a.x - b.x);
  for (let column = a.first; column <= a.last; column += 1) {
    cost += toll.over(a.band * lattice.columns + column);
  }
  const points = [
    { x: a.x, y: a.y },
    { x: b.x, y: b.y },
  ];
  return { points, sideFrom: a.side, sideTo: b.side, cost };
};

/** The cheapest route of at most three stretches between two rays; undefined when none is free. */
export const directPath = (lattice: Lattice, { a, b }: RayPair, toll: Toll): FoundPath | undefined => {
  const facing = straight(lattice, { a, b }, toll);
  let [cheapest, turn] = [facing?.cost ?? Number.POSITIVE_INFINITY, -1];
  const last = Math.min(a.last, b.last);
  for (let column = Math.max(a.first, b.first); column <= last; column += 1) {
    const x = lattice.xs[column] ?? 0;
    if ((Math.abs(x - a.x) + Math.abs(x - b.x)) * price.shared >= cheapest) continue;
    const down = priceBetween(lattice, column, { a, b, toll });
    if (down === undefined) continue;
    const arms = priceAlongRay(lattice, a, { column, toll }) + priceAlongRay(lattice, b, { column, toll });
    const cost = down + arms + 2 * price.bend;
    if (cost < cheapest) [cheapest, turn] = [cost, column];
  }
  if (turn < 0) return facing;
  const x = lattice.xs[turn] ?? 0;
  const points = [
    { x: a.x, y: a.y },
    { x, y: a.y },
    { x, y: b.y },
    { x: b.x, y: b.y },
  ];
  return { points, sideFrom: a.side, sideTo: b.side, cost: cheapest };
};
