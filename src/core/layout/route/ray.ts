import { clearance } from "../clearance.ts";
import type { PlacedBox, Side } from "../graph.ts";
import { bandOf, countBelow, type Lattice } from "./lattice.ts";

/** A straight way out of a row, sideways up to the first card. */
export type Ray = {
  readonly box: PlacedBox;
  readonly side: Side;
  /** Where it starts, on the card's edge, px. */
  readonly x: number;
  readonly y: number;
  readonly band: number;
  /** The columns of the net it crosses, first to last; none when `first` > `last`. */
  readonly first: number;
  readonly last: number;
  /** The card that ends it, if any. */
  readonly stopper: PlacedBox | undefined;
};

/** Casts rays among fixed boxes. */
export type RayCaster = (box: PlacedBox, y: number, side: Side) => Ray;

const bandHeight = 96;

type Origin = { readonly box: PlacedBox; readonly x: number; readonly y: number; readonly side: Side };

/** Where a line from the origin first meets a card's clearance, and whose; infinitely far if never. */
const stopAmong = (
  boxes: readonly PlacedBox[],
  { box, x, y, side }: Origin,
): { readonly end: number; readonly stopper: PlacedBox | undefined } => {
  const sign = side === "right" ? 1 : -1;
  let [nearest, stopper]: [number, PlacedBox | undefined] = [Number.POSITIVE_INFINITY, undefined];
  for (const other of boxes) {
    const level = y > other.y - clearance.above && y < other.y + other.height + clearance.above;
    if (other === box || !level) continue;
    const [near, far] = sign > 0 ? [other.x, other.x + other.width] : [-other.x - other.width, -other.x];
    const distance = near - sign * x - clearance.beside;
    if (far <= sign * x || distance >= nearest) continue;
    [nearest, stopper] = [distance, other];
  }
  return { end: x + sign * nearest, stopper };
};

/** A caster that remembers what it has cast; `y` is absolute, px. */
export const createRayCaster = (boxes: readonly PlacedBox[], lattice: Lattice): RayCaster => {
  const shelves = new Map<number, PlacedBox[]>();
  const shelvesOf = (top: number, bottom: number): readonly number[] => {
    const first = Math.floor(top / bandHeight);
    return Array.from({ length: Math.floor(bottom / bandHeight) - first + 1 }, (_, i) => first + i);
  };
  for (const box of boxes) {
    for (const key of shelvesOf(box.y - clearance.above, box.y + box.height + clearance.above)) {
      const shelf = shelves.get(key);
      if (shelf) shelf.push(box);
      else shelves.set(key, [box]);
    }
  }

  const cast: RayCaster = (box, y, side) => {
    const x = side === "right" ? box.x + box.width : box.x;
    const { end, stopper } = stopAmong(shelves.get(Math.floor(y / bandHeight)) ?? [], { box, x, y, side });
    const [from, to] = side === "right" ? [x + clearance.beside, end] : [end, x - clearance.beside];
    const first = countBelow(lattice.xs, from);
    const last = countBelow(lattice.xs, to, true) - 1;
    return { box, side, x, y, band: bandOf(lattice, y), first, last, stopper };
  };

  const known = new Map<string, Ray>();
  return (box, y, side) => {
    const key = `${box.id}\n${y}\n${side}`;
    const ray = known.get(key) ?? cast(box, y, side);
    known.set(key, ray);
    return ray;
  };
};
