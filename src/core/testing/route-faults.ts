import type { Link, PlacedBox, Point, Route, Routes } from "../layout/graph.ts";

/** The straight pieces of a route in order. */
export const stretches = ({ points }: Route): readonly (readonly [Point, Point])[] =>
  points.flatMap((b, i): readonly (readonly [Point, Point])[] => {
    const a = points[i - 1];
    return a ? [[a, b]] : [];
  });

/** Ids of the boxes whose inside a route enters, once per stretch. */
export const cutBoxes = (route: Route, boxes: readonly PlacedBox[]): readonly string[] =>
  stretches(route).flatMap(([a, b]) =>
    boxes
      .filter(
        (box) =>
          Math.max(a.x, b.x) > box.x &&
          Math.min(a.x, b.x) < box.x + box.width &&
          Math.max(a.y, b.y) > box.y &&
          Math.min(a.y, b.y) < box.y + box.height,
      )
      .map((box) => box.id),
  );

type Piece = {
  readonly key: string;
  readonly axis: "x" | "y";
  readonly at: number;
  readonly from: number;
  readonly to: number;
};

const piecesOf = (routes: Routes, links: readonly Link[]): readonly Piece[] =>
  links.flatMap((link) => {
    const route = routes.get(link.id);
    return (route ? stretches(route) : []).map(([a, b]): Piece => {
      const axis = a.x === b.x ? "x" : "y";
      const along = axis === "x" ? "y" : "x";
      const [from, to] = [Math.min(a[along], b[along]), Math.max(a[along], b[along])];
      return { key: link.toKey, axis, at: a[axis], from, to };
    });
  });

/** Pairs of stretches to different keys that lie less than 1.5 px apart over more than 10 px, as text. */
export const coincident = (routes: Routes, links: readonly Link[]): readonly string[] => {
  const pieces = [...piecesOf(routes, links)].sort((a, b) => a.at - b.at);
  return pieces.flatMap((a, i) => {
    const found: string[] = [];
    for (let j = i + 1; j < pieces.length; j += 1) {
      const b = pieces[j];
      if (!b || b.at - a.at >= 1.5) break;
      if (a.axis !== b.axis || a.key === b.key) continue;
      if (Math.min(a.to, b.to) - Math.max(a.from, b.from) > 10)
        found.push(`${a.key} ${b.key} ${a.axis}=${a.at}`);
    }
    return found;
  });
};
