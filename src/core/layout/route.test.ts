import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLayoutGraph, type LayoutGraph, modules, rentalShop } from "../testing/layout-graphs.ts";
import { coincident, cutBoxes, stretches } from "../testing/route-faults.ts";
import { arrange } from "./arrange.ts";
import { clearance } from "./clearance.ts";
import { type Link, type PlacedBox, type Point, placeBoxes, type Route, type Routes } from "./graph.ts";
import { route } from "./route.ts";

const drawn = ({
  boxes,
  links,
}: LayoutGraph): { readonly placed: readonly PlacedBox[]; readonly routes: Routes } => {
  const placed = placeBoxes(boxes, arrange(boxes, links).positions);
  return { placed, routes: route(placed, links) };
};

const card = (id: string, x: number, y: number): PlacedBox => ({
  id,
  name: id,
  namespace: "public",
  x,
  y,
  width: 200,
  height: 128,
});

const key = (from: string, to: string, more: Partial<Link> = {}): Link => ({
  id: `${from}-${to}`,
  from,
  to,
  fromY: 68,
  toY: 44,
  toKey: `${to}.id`,
  endFrom: "zero-or-more",
  endTo: "exactly-one",
  ...more,
});

const pointsOf = (routes: Routes, id: string): readonly Point[] => routes.get(id)?.points ?? [];

/** Whether a point lies on a side of a card, at a height from its top. */
const liesOn = (
  box: PlacedBox,
  at: Point | undefined,
  spot: { side: Route["sideFrom"]; y: number },
): boolean =>
  at !== undefined && at.x === (spot.side === "left" ? box.x : box.x + box.width) && at.y === box.y + spot.y;

describe("route", () => {
  test("[G2] joins the right rows orthogonally and never passes through a card", () => {
    fc.assert(
      fc.property(anyLayoutGraph(16), (graph) => {
        const { placed, routes } = drawn(graph);
        const byId = new Map(placed.map((box) => [box.id, box]));
        expect(routes.size).toBe(graph.links.length);
        for (const link of graph.links) {
          const [found, from, to] = [routes.get(link.id), byId.get(link.from), byId.get(link.to)];
          if (!found || !from || !to) throw new Error(`no route for ${link.id}`);
          const loop = link.from === link.to && link.fromY === link.toY ? 8 : 0;
          expect(liesOn(from, found.points[0], { side: found.sideFrom, y: link.fromY })).toBe(true);
          expect(liesOn(to, found.points.at(-1), { side: found.sideTo, y: link.toY + loop })).toBe(true);
          expect(stretches(found).every(([a, b]) => (a.x === b.x) !== (a.y === b.y))).toBe(true);
          expect(cutBoxes(found, placed)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("[G3] finds a route for every link wherever the cards stand, even on top of each other", () => {
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), {
      minLength: 15,
      maxLength: 15,
    });
    fc.assert(
      fc.property(places, (at) => {
        const placed = rentalShop.boxes.map((box, i) => ({ ...box, x: at[i]?.[0] ?? 0, y: at[i]?.[1] ?? 0 }));
        const routes = route(placed, rentalShop.links);
        for (const link of rentalShop.links) {
          const found = routes.get(link.id);
          expect(found && found.points.length >= 2).toBe(true);
          expect(found && stretches(found).every(([a, b]) => a.x === b.x || a.y === b.y)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("keeps both ends of a line between the same rows of cards that lie on each other", () => {
    const placed = rentalShop.boxes.map((box) => {
      return box.id === "film" ? { ...box, x: 897, y: 244 } : { ...box, x: 0, y: 0 };
    });
    const found = [...route(placed, rentalShop.links).values()];
    expect(found.filter(({ points }) => points.length < 2)).toEqual([]);
  });

  test("goes straight between rows that face each other", () => {
    const routes = route([card("a", 0, 24), card("b", 300, 48)], [key("a", "b")]);
    expect(pointsOf(routes, "a-b")).toEqual([
      { x: 200, y: 92 },
      { x: 300, y: 92 },
    ]);
  });

  test("leaves a card straight for 24 px, and passes others at 20 px beside and 8 px above", () => {
    const { placed, routes } = drawn(rentalShop);
    for (const found of routes.values()) {
      const ends = [stretches(found)[0], stretches(found).at(-1)];
      for (const end of ends)
        expect(end && Math.abs(end[0].x - end[1].x)).toBeGreaterThanOrEqual(clearance.stub);
    }
    const grown = placed.map((box) => ({
      ...box,
      x: box.x - clearance.beside + 1,
      y: box.y - clearance.above + 1,
      width: box.width + 2 * clearance.beside - 2,
      height: box.height + 2 * clearance.above - 2,
    }));
    for (const found of routes.values()) {
      const inner = { ...found, points: found.points.slice(1, -1) };
      expect(cutBoxes(inner, grown)).toEqual([]);
    }
  });

  test("lets links to one key share a trunk", () => {
    const boxes = [card("a", 0, 0), card("b", 0, 200), card("parent", 320, 80)];
    const routes = route(boxes, [key("a", "parent"), key("b", "parent")]);
    expect(pointsOf(routes, "a-parent").slice(-2)).toEqual(pointsOf(routes, "b-parent").slice(-2));
  });

  test("gives ends of different kinds different sides of the card", () => {
    const boxes = [card("a", 0, 0), card("b", 0, 200), card("parent", 320, 80)];
    const routes = route(boxes, [key("a", "parent"), key("b", "parent", { endTo: "zero-or-one" })]);
    expect(new Set([routes.get("a-parent")?.sideTo, routes.get("b-parent")?.sideTo]).size).toBe(2);
  });

  test("loops a self-reference on one side, 24 px out", () => {
    const routes = route([card("a", 0, 0)], [key("a", "a")]);
    const found = routes.get("a-a");
    expect(found?.sideFrom).toBe(found?.sideTo);
    const outs = (found?.points ?? []).map(({ x }) => Math.max(-x, x - 200));
    expect(Math.max(...outs)).toBe(24);
  });

  test("keeps lines to different keys from lying on each other in the rental shop", () => {
    const { routes } = drawn(rentalShop);
    expect(coincident(routes, rentalShop.links)).toEqual([]);
  });

  test("never cuts a card among 139 tables", () => {
    const graph = modules(139, 2);
    const { placed, routes } = drawn(graph);
    expect([...routes.values()].flatMap((found) => cutBoxes(found, placed))).toEqual([]);
  });

  test("leaves out links to boxes that are not placed", () => {
    expect(route([card("a", 0, 0)], [key("a", "gone")]).size).toBe(0);
    expect(route([], []).size).toBe(0);
  });
});
