import { snap } from "../clearance.ts";
import type { Point, Rect } from "../graph.ts";

/** A rectangle to pack, with its bonds to others by index. */
export type Parcel = {
  readonly width: number;
  readonly height: number;
  readonly bonds: ReadonlyMap<number, number>;
};

/** How to pack: the wanted width to height, the free margin between parcels, and how much size counts. */
export type Packing = { readonly aspect: number; readonly margin: number; readonly compactness: number };

type Laid = Rect & { readonly index: number };

const overlaps = (a: Rect, b: Rect, margin: number): boolean =>
  a.x < b.x + b.width + margin &&
  b.x < a.x + a.width + margin &&
  a.y < b.y + b.height + margin &&
  b.y < a.y + a.height + margin;

/** Corners where a parcel would touch a laid one: on each side, flush with its start, middle or end. */
const cornersBeside = (laid: Rect, { width, height }: Parcel, margin: number): readonly Point[] => {
  const xs = [laid.x, snap(laid.x + (laid.width - width) / 2), laid.x + laid.width - width];
  const ys = [laid.y, snap(laid.y + (laid.height - height) / 2), laid.y + laid.height - height];
  const [left, right] = [laid.x - width - margin, laid.x + laid.width + margin];
  const [above, below] = [laid.y - height - margin, laid.y + laid.height + margin];
  return [
    ...ys.flatMap((y) => [
      { x: left, y },
      { x: right, y },
    ]),
    ...xs.flatMap((x) => [
      { x, y: above },
      { x, y: below },
    ]),
  ];
};

const sizeWith = (bounds: Rect, rect: Rect, aspect: number): number => {
  const width = Math.max(bounds.x + bounds.width, rect.x + rect.width) - Math.min(bounds.x, rect.x);
  const height = Math.max(bounds.y + bounds.height, rect.y + rect.height) - Math.min(bounds.y, rect.y);
  return Math.max(width / aspect, height);
};

/** The mean distance to what a parcel is bound to, weighted; 0 for none. */
const pulledBy = (rect: Rect, parcel: Parcel, laid: readonly Laid[]): number => {
  let [pulled, weight] = [0, 0];
  for (const other of laid) {
    const bond = parcel.bonds.get(other.index);
    if (bond === undefined) continue;
    pulled += bond * distance(rect, other);
    weight += bond;
  }
  return weight > 0 ? pulled / weight : 0;
};

const union = (rects: readonly Rect[]): Rect => {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
};

const sizeOf = ({ width, height }: Rect, aspect: number): number => Math.max(width / aspect, height);

const distance = (a: Rect, b: Rect): number =>
  Math.abs(a.x + a.width / 2 - b.x - b.width / 2) + Math.abs(a.y + a.height / 2 - b.y - b.height / 2);

const worthOf = ({ width, height }: Parcel, pull: number): number => pull * Math.sqrt(width * height);

/** The largest first, then always the one that what is laid attracts most for its size. */
const packingOrder = (parcels: readonly Parcel[]): readonly number[] => {
  const pulls = parcels.map(() => 0.05);
  const left = parcels.map((parcel, index) => ({ parcel, index }));
  const order: number[] = [];
  while (left.length > 0) {
    const worths = left.map(({ parcel, index }) => worthOf(parcel, pulls[index] ?? 0));
    const [chosen] = left.splice(worths.indexOf(Math.max(...worths)), 1);
    if (!chosen) break;
    order.push(chosen.index);
    for (const [other, bond] of chosen.parcel.bonds) pulls[other] = (pulls[other] ?? 0) + bond;
  }
  return order;
};

/** The cheapest free corner for one parcel among those that are laid. */
const bestCorner = (parcel: Parcel, laid: readonly Laid[], packing: Packing): Point => {
  const { aspect, margin, compactness } = packing;
  const bounds = union(laid);
  const centre = { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2, width: 0, height: 0 };
  const bound = laid.filter((other) => parcel.bonds.has(other.index));
  let best: { readonly at: Point; readonly cost: number } | undefined;
  for (const at of laid.flatMap((neighbour) => cornersBeside(neighbour, parcel, margin))) {
    const rect = { x: at.x, y: at.y, width: parcel.width, height: parcel.height };
    const rough = compactness * sizeWith(bounds, rect, aspect) + 0.12 * distance(rect, centre);
    if (best && best.cost <= rough) continue;
    const cost = rough + pulledBy(rect, parcel, bound);
    if (best && best.cost <= cost) continue;
    if (laid.some((other) => overlaps(rect, other, margin - 1))) continue;
    best = { at, cost };
  }
  return best?.at ?? { x: bounds.x + bounds.width + margin, y: bounds.y };
};

/** Packs rectangles greedily, each where it is cheapest; returns their corners by index. Never overlaps. */
export const pack = (parcels: readonly Parcel[], packing: Packing): readonly Point[] => {
  const laid: Laid[] = [];
  for (const index of packingOrder(parcels)) {
    const parcel = parcels[index];
    if (!parcel) continue;
    const at = laid.length === 0 ? { x: 0, y: 0 } : bestCorner(parcel, laid, packing);
    laid.push({ ...at, width: parcel.width, height: parcel.height, index });
  }
  return [...laid].sort((a, b) => a.index - b.index).map(({ x, y }) => ({ x, y }));
};

/** How good a packing is, the smaller the better: bonds should be short and the whole small and of good shape. */
export const packingCost = (
  parcels: readonly Parcel[],
  corners: readonly Point[],
  aspect: number,
): number => {
  const rects = parcels.map(
    (parcel, i): Rect => ({ x: 0, y: 0, ...corners[i], width: parcel.width, height: parcel.height }),
  );
  let length = 1;
  rects.forEach((rect, i) => {
    for (const [other, bond] of parcels[i]?.bonds ?? []) {
      const otherRect = rects[other];
      if (otherRect && other > i) length += bond * distance(rect, otherRect);
    }
  });
  return length * sizeOf(union(rects), aspect) ** 1.5;
};
