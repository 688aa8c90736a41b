import type { Point, Side } from "./graph.ts";

/** The four ends of a relationship in crow's-foot notation. */
export type EdgeEndKind = "zero-or-more" | "one-or-more" | "zero-or-one" | "exactly-one";

/** What to draw at a card's edge: strokes as point pairs, perhaps a ring, and where the line proper begins. */
export type EdgeEnd = {
  readonly strokes: readonly (readonly [Point, Point])[];
  readonly ring: { readonly centre: Point; readonly radius: number } | undefined;
  /** The routed line starts here, so that a ring stays open on any background. */
  readonly start: Point;
};

type Measure = {
  readonly toes: boolean;
  readonly bars: readonly number[];
  readonly ring: number | undefined;
  readonly reach: number;
};

const toeSpread = 6;
const toeLength = 11;
const barHalf = 5;
const ringRadius = 3;

const measures: Readonly<Record<EdgeEndKind, Measure>> = {
  "zero-or-more": { toes: true, bars: [], ring: 14, reach: 17 },
  "one-or-more": { toes: true, bars: [14], ring: undefined, reach: 14 },
  "zero-or-one": { toes: false, bars: [5], ring: 12, reach: 15 },
  "exactly-one": { toes: false, bars: [6, 10], ring: undefined, reach: 10 },
};

/** Distance from the card's edge at which the routed line starts, px. */
export const reachOf = (kind: EdgeEndKind): number => measures[kind].reach;

/**
 * The geometry of an end at `at` on a card's edge, pointing away from that side.
 * The stem inside the end is one of the strokes, up to the ring if there is one.
 */
export const edgeEnd = (kind: EdgeEndKind, at: Point, side: Side): EdgeEnd => {
  const { toes, bars, ring, reach } = measures[kind];
  const sign = side === "right" ? 1 : -1;
  const out = (distance: number, across = 0): Point => ({ x: at.x + sign * distance, y: at.y + across });
  const stemEnd = ring === undefined ? reach : ring - ringRadius;
  const toeStrokes: readonly (readonly [Point, Point])[] = toes
    ? [
        [out(0, -toeSpread), out(toeLength)],
        [out(0, toeSpread), out(toeLength)],
      ]
    : [];
  return {
    strokes: [
      [out(0), out(stemEnd)],
      ...toeStrokes,
      ...bars.map((bar): readonly [Point, Point] => [out(bar, -barHalf), out(bar, barHalf)]),
    ],
    ring: ring === undefined ? undefined : { centre: out(ring), radius: ringRadius },
    start: out(reach),
  };
};
