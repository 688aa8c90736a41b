import type { Relation } from "../../../core/layout/diagram.ts";
import type { Point, Rect } from "../../../core/layout/graph.ts";
import type { Scene } from "../scene/scene.ts";

/** The lines between two areas as one, and how many they are. */
export type Bundle = { readonly from: Point; readonly to: Point; readonly count: number };

/** Gathers lines between areas, which from afar are drawn as one for each two areas. */
export type Bundler = {
  /** Takes a relation whose ends stand in two areas; false for any other. */
  readonly take: (relation: Relation) => boolean;
  readonly bundles: () => readonly Bundle[];
};

/** A bundler for a scene; `areaOf` says in which area a table stands. */
export function bundlerOf(scene: Scene, areaOf: ReadonlyMap<string, string>): Bundler {
  const counts = new Map<string, { readonly ends: readonly [Rect, Rect]; count: number }>();
  return {
    take({ link }) {
      const [a, b] = [areaOf.get(link.from), areaOf.get(link.to)].map((id) => scene.drawn.get(id ?? ""));
      if (!a || !b || a === b) return false;
      const [first, second] = a.id < b.id ? [a, b] : [b, a];
      const key = `${first.id} ${second.id}`;
      const known = counts.get(key) ?? { ends: [first, second] as const, count: 0 };
      counts.set(key, { ...known, count: known.count + 1 });
      return true;
    },
    bundles: () =>
      [...counts.values()].map(({ ends: [a, b], count }) => ({
        count,
        from: edgeTowards(a, b),
        to: edgeTowards(b, a),
      })),
  };
}

/** Where the line between the middles of two rectangles leaves the first. */
function edgeTowards(rect: Rect, other: Rect): Point {
  const middle = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  const dx = other.x + other.width / 2 - middle.x;
  const dy = other.y + other.height / 2 - middle.y;
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : rect.height / 2 / Math.abs(dy),
    1,
  );
  return { x: middle.x + dx * share, y: middle.y + dy * share };
}
