import type { Point } from "../../layout/graph.ts";
import { roundedSegments } from "../../layout/path.ts";

/** A piece of a path. Curves are cubic, as PDF has no others. */
export type Step =
  | { readonly kind: "move" | "line"; readonly to: Point }
  | { readonly kind: "curve"; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly kind: "close" };

/** How a shape is painted: colours as `#rrggbb`, lengths in px. */
export type Ink = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
};

/** A line of text; `y` is its baseline. */
export type TextMark = {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly face: "ui" | "mono";
  readonly strong: boolean;
  readonly fill: string;
  readonly anchor: "start" | "end";
  /** The text before it was shortened to its room. */
  readonly whole?: string;
  /** Set where the text has no room to spare: a wider face than the interface's is squeezed into it. */
  readonly room?: number;
};

/** What a picture is made of, in the order in which it is painted. */
export type Mark =
  | (Ink & {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
    })
  | (Ink & { readonly kind: "path"; readonly steps: readonly Step[] })
  | TextMark
  | { readonly kind: "group"; readonly title: string; readonly marks: readonly Mark[] };

/** A picture in px: its top left corner lies at `x`, `y`. */
export type Drawing = {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Absent where what lies behind the picture should show. */
  readonly ground?: string;
  readonly marks: readonly Mark[];
};

/** Share of a radius at which the handles of a cubic curve make a quarter of a circle. */
const HANDLE = 0.5523;

/** A path through points, straight. */
export function straight(points: readonly Point[]): readonly Step[] {
  return points.map((to, at) => ({ kind: at === 0 ? "move" : "line", to }));
}

/** A path through points with its corners rounded. */
export function rounded(points: readonly Point[]): readonly Step[] {
  const [start] = points;
  if (!start) return [];
  const third = (a: number, b: number): number => a + ((b - a) * 2) / 3;
  const steps = roundedSegments(points).map((segment): Step => {
    const { from, to } = segment;
    if (segment.kind === "line") return { kind: "line", to };
    const { control } = segment;
    return {
      kind: "curve",
      first: { x: third(from.x, control.x), y: third(from.y, control.y) },
      second: { x: third(to.x, control.x), y: third(to.y, control.y) },
      to,
    };
  });
  return [{ kind: "move", to: start }, ...steps];
}

/** A whole circle. */
export function circle({ x, y }: Point, radius: number): readonly Step[] {
  const h = radius * HANDLE;
  const quarter = (first: Point, second: Point, to: Point): Step => ({ kind: "curve", first, second, to });
  return [
    { kind: "move", to: { x: x + radius, y } },
    quarter({ x: x + radius, y: y + h }, { x: x + h, y: y + radius }, { x, y: y + radius }),
    quarter({ x: x - h, y: y + radius }, { x: x - radius, y: y + h }, { x: x - radius, y }),
    quarter({ x: x - radius, y: y - h }, { x: x - h, y: y - radius }, { x, y: y - radius }),
    quarter({ x: x + h, y: y - radius }, { x: x + radius, y: y - h }, { x: x + radius, y }),
    { kind: "close" },
  ];
}

/** A rectangle whose upper corners are round, and its lower ones where asked for. */
export function roundTop(
  rect: Point & { readonly width: number; readonly height: number },
  radius: number,
  bottom = 0,
): readonly Step[] {
  const { x, y, width, height } = rect;
  const [right, low, off] = [x + width, y + height, 1 - HANDLE];
  const corner = (to: Point, at: Point, from: Point): Step => ({
    kind: "curve",
    first: between(from, at, off),
    second: between(to, at, off),
    to,
  });
  const steps: Step[] = [
    { kind: "move", to: { x, y: low - bottom } },
    { kind: "line", to: { x, y: y + radius } },
    corner({ x: x + radius, y }, { x, y }, { x, y: y + radius }),
    { kind: "line", to: { x: right - radius, y } },
    corner({ x: right, y: y + radius }, { x: right, y }, { x: right - radius, y }),
    { kind: "line", to: { x: right, y: low - bottom } },
  ];
  if (bottom > 0) {
    steps.push(
      corner({ x: right - bottom, y: low }, { x: right, y: low }, { x: right, y: low - bottom }),
      { kind: "line", to: { x: x + bottom, y: low } },
      corner({ x, y: low - bottom }, { x, y: low }, { x: x + bottom, y: low }),
    );
  } else steps.push({ kind: "line", to: { x, y: low } });
  return [...steps, { kind: "close" }];
}

/** From an end of a corner towards the corner, `off` short of it. */
function between(from: Point, at: Point, off: number): Point {
  return { x: at.x + (from.x - at.x) * off, y: at.y + (from.y - at.y) * off };
}
