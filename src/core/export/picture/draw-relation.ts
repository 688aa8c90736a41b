import type { Relation } from "../../layout/diagram.ts";
import { type EdgeEnd, edgeEnd } from "../../layout/edge-ends.ts";
import type { Route } from "../../layout/graph.ts";
import { circle, type Mark, rounded, type Step, straight } from "./drawing.ts";
import type { Inks } from "./inks.ts";

/** A relationship: the rounded line, and the two ends with their feet, bars and rings, as the canvas draws them. */
export function drawRelation(relation: Relation, route: Route, inks: Inks): readonly Mark[] {
  const { points, sideFrom, sideTo } = route;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const from = edgeEnd(relation.endFrom, first, sideFrom);
  const to = edgeEnd(relation.endTo, last, sideTo);
  const ink = { stroke: inks.edge, strokeWidth: 1.25 };
  const line = rounded([from.start, ...points.slice(1, -1), to.start]);
  return [
    { kind: "path", steps: line, ...ink, ...(relation.dashed ? { dash: [4, 3] } : {}) },
    { kind: "path", steps: [...drawnEnd(from), ...drawnEnd(to)], ...ink },
  ];
}

function drawnEnd({ strokes, ring }: EdgeEnd): readonly Step[] {
  return [
    ...strokes.flatMap((stroke) => straight(stroke)),
    ...(ring ? circle(ring.centre, ring.radius) : []),
  ];
}
