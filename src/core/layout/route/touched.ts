import { clearance } from "../clearance.ts";
import type { Link, PlacedBox, Point, Rect, Route, Routes } from "../graph.ts";

const cuts = (a: Point, b: Point, box: Rect): boolean =>
  Math.max(a.x, b.x) > box.x - clearance.beside / 2 &&
  Math.min(a.x, b.x) < box.x + box.width + clearance.beside / 2 &&
  Math.max(a.y, b.y) > box.y - clearance.above / 2 &&
  Math.min(a.y, b.y) < box.y + box.height + clearance.above / 2;

const passes = ({ points }: Route, box: Rect): boolean =>
  points.some((b, i) => {
    const a = points[i - 1];
    return a !== undefined && cuts(a, b, box);
  });

/** The links whose old route no longer holds: those of a moved box, those it now stands on, and those without a route. */
export const touchedLinks = (
  previous: Routes,
  links: readonly Link[],
  moved: ReadonlyMap<string, PlacedBox>,
): readonly Link[] => {
  const boxes = [...moved.values()];
  return links.filter((link) => {
    const route = previous.get(link.id);
    if (!route || moved.has(link.from) || moved.has(link.to)) return true;
    return boxes.some((box) => passes(route, box));
  });
};
