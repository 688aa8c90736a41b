import type { Point } from "../graph.ts";

const onLine = (a: Point, b: Point, c: Point): boolean =>
  (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y);

/** The same orthogonal polyline without repeated points and corners that do not turn; where it ends at its start, both ends stay. */
export const simplify = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (last && last.x === point.x && last.y === point.y) continue;
    const before = kept.at(-2);
    if (last && before && onLine(before, last, point)) kept.pop();
    kept.push({ x: point.x, y: point.y });
  }
  const [only, ...more] = kept;
  return only && more.length === 0 && points.length > 1 ? [only, only] : kept;
};
