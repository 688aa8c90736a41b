import { bandOf, type Lattice } from "./lattice.ts";
import type { FoundPath } from "./path-found.ts";
import { price, priceDown, priceOver } from "./price.ts";
import type { Ray } from "./ray.ts";

/** The cost of a ray from its card to one column of the net; see `price.ts`. */
export const priceAlongRay = (lattice: Lattice, ray: Ray, to: { column: number; trunk: number }): number => {
  const { xs, columns } = lattice;
  let cost = Math.abs((xs[to.column] ?? 0) - ray.x);
  const [from, until] = ray.side === "right" ? [ray.first, to.column] : [to.column + 1, ray.last + 1];
  for (let column = from; column < until; column += 1) {
    const index = ray.band * columns + column;
    cost += priceOver(lattice, index, to.trunk);
    if (lattice.ownAcross[index] === to.trunk) cost -= Math.min(cost, (1 - price.shared) * 40);
  }
  return cost;
};

/** The cost down a column of the net between two heights; undefined when a card is in the way. */
const priceBetween = (
  lattice: Lattice,
  column: number,
  span: { a: Ray; b: Ray; trunk: number },
): number | undefined => {
  const { ys, columns, wallDown } = lattice;
  const [top, bottom] = span.a.y <= span.b.y ? [span.a, span.b] : [span.b, span.a];
  let cost = 0;
  for (let band = top.band; band <= bottom.band; band += 1) {
    const index = band * columns + column;
    if (wallDown[index] === 1) return undefined;
    const from = Math.max(top.y, ys[band - 1] ?? top.y);
    const to = Math.min(bottom.y, ys[band] ?? bottom.y);
    cost += priceDown(lattice, index, { length: to - from, trunk: span.trunk });
  }
  return cost;
};

/** A straight line between two cards that face each other at the same height. */
const straight = (a: Ray, b: Ray, lattice: Lattice, trunk: number): FoundPath | undefined => {
  if (a.y !== b.y || a.side === b.side || a.stopper !== b.box || b.stopper !== a.box) return undefined;
  let cost = Math.abs(a.x - b.x);
  const band = bandOf(lattice, a.y);
  for (let column = a.first; column <= a.last; column += 1) {
    cost += priceOver(lattice, band * lattice.columns + column, trunk);
  }
  const points = [
    { x: a.x, y: a.y },
    { x: b.x, y: b.y },
  ];
  return { points, sideFrom: a.side, sideTo: b.side, cost };
};

/** The cheapest route of at most three stretches between two rays; undefined when none is free. */
export const directPath = (lattice: Lattice, a: Ray, b: Ray, trunk: number): FoundPath | undefined => {
  let best = straight(a, b, lattice, trunk);
  for (let column = Math.max(a.first, b.first); column <= Math.min(a.last, b.last); column += 1) {
    const x = lattice.xs[column] ?? 0;
    const least = Math.abs(x - a.x) + Math.abs(x - b.x);
    if (best && least * price.shared >= best.cost) continue;
    const down = priceBetween(lattice, column, { a, b, trunk });
    if (down === undefined) continue;
    const arms = priceAlongRay(lattice, a, { column, trunk }) + priceAlongRay(lattice, b, { column, trunk });
    const cost = down + arms + 2 * price.bend;
    if (best && best.cost <= cost) continue;
    const points = [
      { x: a.x, y: a.y },
      { x, y: a.y },
      { x, y: b.y },
      { x: b.x, y: b.y },
    ];
    best = { points, sideFrom: a.side, sideTo: b.side, cost };
  }
  return best;
};
