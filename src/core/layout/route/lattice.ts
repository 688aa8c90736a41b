import { clearance } from "../clearance.ts";
import type { PlacedBox } from "../graph.ts";
import { trafficPrice } from "./price.ts";

/**
 * The net of lines that routes may follow: one beside and one above and below every card, merged where close.
 * A *band* is the space between two neighbouring rows of the net, band k just above row k; what happens at a height
 * off the rows is counted in its band. Indices: node and wall across = row * columns + column; anything by band =
 * band * columns + column.
 */
export type Lattice = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly columns: number;
  /** 1 where the step from a node to the next on its row would touch a card's clearance. */
  readonly wallAcross: Uint8Array;
  /** 1 where a line through the band along a column of the net would. */
  readonly wallDown: Uint8Array;
  /** How many trunks run along a column of the net in a band. */
  readonly down: Uint16Array;
  /** How many trunks cross a column of the net in a band. */
  readonly across: Uint16Array;
  /** The trunk that last marked `down` and `across`; trunks are numbered from 1. */
  readonly ownDown: Int32Array;
  readonly ownAcross: Int32Array;
  /** Price of crossing a line, and of each px beside another trunk; see `trafficPrice`. */
  readonly crossing: number;
  readonly crowd: number;
  /** How much a search trusts the straight distance to its goal: more than 1 is faster, and a little less short. */
  readonly greed: number;
};

/** A line of the net keeps at most this far from where the card would like it, px. */
const besideCard = clearance.beside + 8;
const aboveCard = clearance.above + 4;

/** Sorted values with those within `span` of each other replaced by their middle. */
const mergeNear = (values: readonly number[], span: number): readonly number[] => {
  const sorted = [...values].sort((a, b) => a - b);
  const merged: number[] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const value of sorted) {
    if (value - first <= span) merged[merged.length - 1] = (first + value) / 2;
    else {
      merged.push(value);
      first = value;
    }
  }
  return merged;
};

/** How many of the sorted values are below the limit (or equal, if `inclusive`). */
export const countBelow = (sorted: readonly number[], limit: number, inclusive = false): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value < limit || (inclusive && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The band that holds a height: the number of rows at or above it. */
export const bandOf = (lattice: Lattice, y: number): number => countBelow(lattice.ys, y, true);

const wall = (lattice: Lattice, box: PlacedBox): void => {
  const { xs, ys, columns, wallAcross, wallDown } = lattice;
  const [left, right] = [box.x - clearance.beside, box.x + box.width + clearance.beside];
  const [top, bottom] = [box.y - clearance.above, box.y + box.height + clearance.above];
  const firstColumn = countBelow(xs, left, true);
  const afterColumn = countBelow(xs, right);
  const firstRow = countBelow(ys, top, true);
  const afterRow = countBelow(ys, bottom);
  for (let row = firstRow; row < afterRow; row += 1) {
    for (let column = Math.max(0, firstColumn - 1); column < afterColumn; column += 1) {
      wallAcross[row * columns + column] = 1;
    }
  }
  for (let band = firstRow; band <= afterRow; band += 1) {
    for (let column = firstColumn; column < afterColumn; column += 1) wallDown[band * columns + column] = 1;
  }
};

/** The net around the boxes, with walls where they stand. Boxes may overlap. */
export const createLattice = (boxes: readonly PlacedBox[], links: number): Lattice => {
  const xs = mergeNear(
    boxes.flatMap((box) => [box.x - besideCard, box.x + box.width + besideCard]),
    16,
  );
  const ys = mergeNear(
    boxes.flatMap((box) => [box.y - aboveCard, box.y + box.height + aboveCard]),
    8,
  );
  const size = xs.length * (ys.length + 1);
  const lattice: Lattice = {
    xs,
    ys,
    columns: xs.length,
    wallAcross: new Uint8Array(size),
    wallDown: new Uint8Array(size),
    down: new Uint16Array(size),
    across: new Uint16Array(size),
    ownDown: new Int32Array(size),
    ownAcross: new Int32Array(size),
    ...trafficPrice(links),
    greed: links > 600 ? 1.6 : links > 200 ? 1.2 : 1.1,
  };
  for (const box of boxes) wall(lattice, box);
  return lattice;
};
