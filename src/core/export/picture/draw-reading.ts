import type { Route } from "../../layout/graph.ts";
import { circle, type Mark, rounded } from "./drawing.ts";
import type { Inks } from "./inks.ts";

/** Short strokes, told apart from the dashes of deferrable keys. */
const DASH = [2, 4];
/** Radius of the dot at what is read. */
const DOT = 2.5;

/** The line from a view to what it reads, as the canvas draws it: dotted, with a dot at what is read. */
export function drawReading({ points }: Route, inks: Inks): readonly Mark[] {
  const end = points.at(-1);
  if (!end) return [];
  return [
    { kind: "path", steps: rounded(points), stroke: inks.edge, strokeWidth: 1.25, dash: DASH },
    { kind: "path", steps: circle(end, DOT), fill: inks.edge },
  ];
}
