import type { Point } from "./graph.ts";

/** A straight line between two things; lines with a thing in common are not counted as crossing. */
export type Line = { readonly a: Point; readonly b: Point; readonly ends: readonly [string, string] };

const side = (a: Point, b: Point, c: Point): number =>
  Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

const cross = (p: Line, q: Line): boolean =>
  side(p.a, p.b, q.a) * side(p.a, p.b, q.b) < 0 && side(q.a, q.b, p.a) * side(q.a, q.b, p.b) < 0;

const related = (p: Line, q: Line): boolean => q.ends.includes(p.ends[0]) || q.ends.includes(p.ends[1]);

/** How many pairs of lines cross, leaving out pairs that share an end. Sweeps by x, so sparse drawings are fast. */
export const crossingCount = (lines: readonly Line[]): number => {
  const spans = lines
    .map((line) => ({ line, from: Math.min(line.a.x, line.b.x), to: Math.max(line.a.x, line.b.x) }))
    .sort((p, q) => p.from - q.from);
  let count = 0;
  spans.forEach((p, i) => {
    for (let j = i + 1; j < spans.length; j += 1) {
      const q = spans[j];
      if (!q || q.from > p.to) break;
      if (!related(p.line, q.line) && cross(p.line, q.line)) count += 1;
    }
  });
  return count;
};
