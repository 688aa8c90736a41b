import type { Point } from "./graph.ts";

/** A piece of a rounded path, ready for canvas: a line, or a quadratic curve round a corner. */
export type PathSegment =
  | { readonly kind: "line"; readonly from: Point; readonly to: Point }
  | { readonly kind: "curve"; readonly from: Point; readonly control: Point; readonly to: Point };

/** Corner radius of routed lines, px. */
export const cornerRadius = 6;

const towards = (from: Point, to: Point, distance: number): Point => {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const part = distance / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

const length = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

/**
 * The polyline with rounded corners, as lines and curves in drawing order. A corner takes at most half of a
 * shorter neighbour. Fewer than two points give no segments.
 */
export const roundedSegments = (
  points: readonly Point[],
  radius: number = cornerRadius,
): readonly PathSegment[] => {
  const segments: PathSegment[] = [];
  let pen = points[0];
  for (let i = 1; pen && i < points.length; i += 1) {
    const corner = points[i];
    const next = points[i + 1];
    const before = points[i - 1];
    if (!corner || !before) break;
    if (!next) {
      segments.push({ kind: "line", from: pen, to: corner });
      break;
    }
    const reach = Math.min(radius, length(before, corner) / 2, length(corner, next) / 2);
    const enter = towards(corner, before, reach);
    const leave = towards(corner, next, reach);
    segments.push({ kind: "line", from: pen, to: enter });
    if (reach > 0) segments.push({ kind: "curve", from: enter, control: corner, to: leave });
    pen = leave;
  }
  return segments;
};

const written = (value: number): string => String(Math.round(value * 100) / 100);
const pair = (point: Point): string => `${written(point.x)} ${written(point.y)}`;

/** The rounded polyline as the `d` of an SVG path; an empty string for fewer than two points. */
export const roundedPath = (points: readonly Point[], radius: number = cornerRadius): string => {
  const segments = roundedSegments(points, radius);
  const first = segments[0];
  if (!first) return "";
  const drawn = segments.map((segment) =>
    segment.kind === "line" ? `L${pair(segment.to)}` : `Q${pair(segment.control)} ${pair(segment.to)}`,
  );
  return `M${pair(first.from)}${drawn.join("")}`;
};

const distanceToSegment = (point: Point, a: Point, b: Point): number => {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square;
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - part * dx, point.y - a.y - part * dy);
};

/** Distance from a point to a polyline, px; infinity for an empty one. Corners count as square. */
export const distanceToPolyline = (point: Point, points: readonly Point[]): number => {
  let least = Number.POSITIVE_INFINITY;
  points.forEach((to, i) => {
    const from = points[Math.max(0, i - 1)] ?? to;
    least = Math.min(least, distanceToSegment(point, from, to));
  });
  return least;
};

/**
 * The polyline without its first and last stretch, so that the ends of a relationship can be drawn there.
 * A polyline too short for both cuts comes back unchanged.
 */
export const trimEnds = (points: readonly Point[], first: number, last: number): readonly Point[] => {
  const [start, second] = [points[0], points[1]];
  const [end, beforeEnd] = [points[points.length - 1], points[points.length - 2]];
  if (!start || !second || !end || !beforeEnd) return points;
  const needed = points.length === 2 ? first + last : Math.max(first, last);
  if (Math.min(length(start, second), length(end, beforeEnd)) < needed) return points;
  return [towards(start, second, first), ...points.slice(1, -1), towards(end, beforeEnd, last)];
};
