import type { Relation } from "../../../core/layout/diagram.ts";
import { type EdgeEndKind, edgeEnd } from "../../../core/layout/edge-ends.ts";
import type { Point, Route, Side } from "../../../core/layout/graph.ts";
import { roundedSegments } from "../../../core/layout/path.ts";
import type { Detail } from "../scene/viewport.ts";

/** Adds a relationship to a path: the rounded line between its ends, and the ends as far as the detail shows them. */
export function traceRelation(
  path: Path2D,
  relation: Relation,
  { route, detail }: { readonly route: Route; readonly detail: Detail },
): void {
  const { points, sideFrom, sideTo } = route;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return;
  if (detail === "block" || detail === "far") {
    tracePolyline(path, points);
    return;
  }
  const simple = detail === "medium";
  const from = traceEnd(path, relation.endFrom, { at: first, side: sideFrom, simple });
  const to = traceEnd(path, relation.endTo, { at: last, side: sideTo, simple });
  traceRounded(path, [from, ...points.slice(1, -1), to]);
}

type EndPlace = { readonly at: Point; readonly side: Side; readonly simple: boolean };

/** Draws an end and answers where the line proper begins. At medium detail: the foot, or a single bar. */
function traceEnd(path: Path2D, kind: EdgeEndKind, { at, side, simple }: EndPlace): Point {
  const end = edgeEnd(simple ? simplified(kind) : kind, at, side);
  for (const [a, b] of simple ? end.strokes.slice(0, 3) : end.strokes) {
    path.moveTo(a.x, a.y);
    path.lineTo(b.x, b.y);
  }
  if (simple) return at;
  if (end.ring) {
    path.moveTo(end.ring.centre.x + end.ring.radius, end.ring.centre.y);
    path.arc(end.ring.centre.x, end.ring.centre.y, end.ring.radius, 0, 2 * Math.PI);
  }
  return end.start;
}

/** Many is a foot (stem and two toes), one is a bar; optionality is left for full detail. */
function simplified(kind: EdgeEndKind): EdgeEndKind {
  return kind === "zero-or-more" || kind === "one-or-more" ? "one-or-more" : "zero-or-one";
}

function tracePolyline(path: Path2D, points: readonly Point[]): void {
  points.forEach((point, at) => {
    if (at === 0) path.moveTo(point.x, point.y);
    else path.lineTo(point.x, point.y);
  });
}

/** Adds an orthogonal line with rounded corners to a path. */
export function traceRounded(path: Path2D, points: readonly Point[]): void {
  const first = points[0];
  if (!first) return;
  path.moveTo(first.x, first.y);
  for (const segment of roundedSegments(points)) {
    if (segment.kind === "line") path.lineTo(segment.to.x, segment.to.y);
    else path.quadraticCurveTo(segment.control.x, segment.control.y, segment.to.x, segment.to.y);
  }
}
