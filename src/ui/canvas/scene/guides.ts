import type { Rect } from "../../../core/layout/graph.ts";

type Axis = "x" | "y";

/** Edges and middles of cards in order of their place: of upright lines along `x`, of level ones along `y`. */
export type GuideLines = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly rects: readonly Rect[];
};

/** A line on which what is in the hand stands together with others, as far as they reach; upright where its axis is `x`. */
export type Guide = { readonly axis: Axis; readonly at: number; readonly from: number; readonly to: number };

/** By how much what is in the hand is drawn to others, where it is; and the lines it stands on then. */
export type Alignment = {
  readonly x: number | undefined;
  readonly y: number | undefined;
  readonly guides: readonly Guide[];
};

/** The lines of the cards that stay where they are. Made when something is taken up, so it has to be quick. */
export function guideLinesOf(rects: readonly Rect[]): GuideLines {
  const along = (axis: Axis): Float64Array =>
    Float64Array.from(rects.flatMap((rect) => spanOf(axis, rect))).sort();
  return { x: along("x"), y: along("y"), rects };
}

/** Draws a rectangle to the nearest lines within `reach`. */
export function alignTo(lines: GuideLines, held: Rect, reach: number): Alignment {
  const x = nearest(lines.x, spanOf("x", held), reach);
  const y = nearest(lines.y, spanOf("y", held), reach);
  const placed = { ...held, x: held.x + (x ?? 0), y: held.y + (y ?? 0) };
  return {
    x,
    y,
    guides: [
      ...(x === undefined ? [] : guidesAlong("x", lines.rects, placed)),
      ...(y === undefined ? [] : guidesAlong("y", lines.rects, placed)),
    ],
  };
}

/** Start, middle and end. */
function spanOf(axis: Axis, { x, y, width, height }: Rect): readonly [number, number, number] {
  return axis === "x" ? [x, x + width / 2, x + width] : [y, y + height / 2, y + height];
}

function nearest(places: Float64Array, span: readonly number[], reach: number): number | undefined {
  let best: number | undefined;
  for (const place of span) {
    const after = firstFrom(places, place);
    for (const near of [places[after - 1], places[after]]) {
      if (near === undefined || Math.abs(near - place) > reach) continue;
      if (best === undefined || Math.abs(near - place) < Math.abs(best)) best = near - place;
    }
  }
  return best;
}

/** Where the first place stands that is not before this one. */
function firstFrom(places: Float64Array, place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? place) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Places are whole px and middles may be halves: so far apart two still stand on one line. */
const APART = 0.5;

function guidesAlong(axis: Axis, rects: readonly Rect[], placed: Rect): readonly Guide[] {
  return spanOf(axis, placed).flatMap((at) => {
    const met = rects.filter((rect) => spanOf(axis, rect).some((place) => Math.abs(place - at) <= APART));
    if (met.length === 0) return [];
    const ends = [placed, ...met].map((rect) => spanOf(axis === "x" ? "y" : "x", rect));
    return [
      {
        axis,
        at,
        from: Math.min(...ends.map(([from]) => from)),
        to: Math.max(...ends.map(([, , to]) => to)),
      },
    ];
  });
}
