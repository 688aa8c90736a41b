import type { Link, Point } from "../graph.ts";
import { route } from "../route.ts";
import type { Vertex } from "./vertex.ts";

type Stretch = { readonly a: Point; readonly b: Point; readonly key: string };

const bend = 30;
const crossing = 70;

const cross = (across: Stretch, down: Stretch): boolean => {
  const [left, right] = [Math.min(across.a.x, across.b.x), Math.max(across.a.x, across.b.x)];
  const [top, bottom] = [Math.min(down.a.y, down.b.y), Math.max(down.a.y, down.b.y)];
  return down.a.x > left && down.a.x < right && across.a.y > top && across.a.y < bottom;
};

/** What a routed drawing costs a reader: length, bends, and crossings of lines that lead to different keys, in px. */
export const routedCost = (vertices: readonly Vertex[], links: readonly Link[]): number => {
  const routes = route(vertices, links);
  const stretches = links.flatMap((link): readonly Stretch[] => {
    const points = routes.get(link.id)?.points ?? [];
    return points.flatMap((b, i) => {
      const a = points[i - 1];
      return a ? [{ a, b, key: link.toKey }] : [];
    });
  });
  const across = stretches.filter(({ a, b }) => a.y === b.y);
  const down = stretches.filter(({ a, b }) => a.x === b.x);
  let crossings = 0;
  for (const h of across) for (const v of down) if (h.key !== v.key && cross(h, v)) crossings += 1;
  const length = stretches.reduce((sum, { a, b }) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0);
  return length + bend * stretches.length + crossing * crossings;
};
