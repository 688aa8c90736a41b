import type { Placed, Point, Rect } from "./graph.ts";

/** Something with a place and a size. */
export type Standing = Rect & { readonly id: string };

/** The edges and middles that can be brought on one line. */
export type AlignTo = "left" | "centre" | "right" | "top" | "middle" | "bottom";

/** The direction in which things are spread. */
export type SpreadAlong = "across" | "down";

/** Dots of the grid are this far apart, px. */
export const gridDots = 16;

/** px left between things that have less room than they are large. */
const LEAST_GAP = 24;

/** Places on one line: an edge at the outermost of them, or the middles at the middle of all. Whole px. */
export function aligned(things: readonly Standing[], to: AlignTo): Placed {
  const left = Math.min(...things.map(({ x }) => x));
  const right = Math.max(...things.map(({ x, width }) => x + width));
  const top = Math.min(...things.map(({ y }) => y));
  const bottom = Math.max(...things.map(({ y, height }) => y + height));
  const place = ({ x, y, width, height }: Standing): Point => {
    switch (to) {
      case "left":
        return { x: left, y };
      case "centre":
        return { x: (left + right - width) / 2, y };
      case "right":
        return { x: right - width, y };
      case "top":
        return { x, y: top };
      case "middle":
        return { x, y: (top + bottom - height) / 2 };
      case "bottom":
        return { x, y: bottom - height };
    }
  };
  return placed(things, place);
}

/**
 * Places with equal gaps, in the order in which the middles stand; the first stays and so does the last, unless there is
 * too little room between them: then the gaps are the least ones and the last gives way. Whole px.
 */
export function distributed(things: readonly Standing[], along: SpreadAlong): Placed {
  const start = ({ x, y }: Standing): number => (along === "across" ? x : y);
  const size = ({ width, height }: Standing): number => (along === "across" ? width : height);
  const ordered = things.toSorted((a, b) => start(a) + size(a) / 2 - start(b) - size(b) / 2);
  const [first] = ordered;
  const last = ordered.at(-1);
  if (!first || !last || ordered.length < 3) return placed(things, (thing) => thing);
  const taken = ordered.reduce((sum, thing) => sum + size(thing), 0);
  const room = start(last) + size(last) - start(first) - taken;
  const gap = Math.max(LEAST_GAP, room / (ordered.length - 1));
  const starts = new Map<string, number>();
  let next = start(first);
  for (const thing of ordered) {
    starts.set(thing.id, next);
    next += size(thing) + gap;
  }
  return placed(things, (thing) => {
    const at = starts.get(thing.id) ?? start(thing);
    return along === "across" ? { x: at, y: thing.y } : { x: thing.x, y: at };
  });
}

/** Places on the nearest dots of the grid. */
export function onGrid(things: readonly Standing[]): Placed {
  const nearest = (value: number): number => Math.round(value / gridDots) * gridDots;
  return placed(things, ({ x, y }) => ({ x: nearest(x), y: nearest(y) }));
}

function placed(things: readonly Standing[], place: (thing: Standing) => Point): Placed {
  return new Map(
    things.map((thing) => {
      const { x, y } = place(thing);
      // Not -0, which no place is.
      return [thing.id, { x: Math.round(x) + 0, y: Math.round(y) + 0 }];
    }),
  );
}
