import fc from "fast-check";
import { expect, test } from "vitest";
import { anyLayoutGraph, rentalShop } from "../testing/layout-graphs.ts";
import { arrange } from "./arrange.ts";
import { gridStep } from "./clearance.ts";
import { type Box, type PlacedBox, placeBoxes } from "./graph.ts";
import { measure } from "./measure.ts";
import { placeViews } from "./place-views.ts";

const viewOf = (id: string, reads: readonly string[], height = 128): Box => {
  return { id, name: id, namespace: "public", width: 200, height, reads };
};

test("[G7] views move no table: they stand beside the arrangement that there would be without them", () => {
  const reading = fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anyLayoutGraph(16), reading, ({ boxes, links }, all) => {
      const views = all.map((reads, at) =>
        viewOf(
          `view_${at}`,
          reads.map((n) => boxes[n]?.id ?? `view_${n % all.length}`),
        ),
      );
      const alone = placeBoxes(boxes, arrange(boxes, links).positions);
      const { positions } = arrange([...boxes, ...views], links);
      const placed = placeBoxes([...boxes, ...views], positions);
      expect(placed).toHaveLength(boxes.length + views.length);
      expect(measure(placed, links).overlaps).toBe(0);
      expect(placed.filter(({ x, y }) => x % gridStep !== 0 || y % gridStep !== 0)).toEqual([]);
      const shifts = alone.map(({ id, x, y }) => {
        const at = positions.get(id);
        return `${(at?.x ?? 0) - x} ${(at?.y ?? 0) - y}`;
      });
      expect(new Set(shifts).size).toBe(1);
      expect(Math.min(...placed.map(({ x }) => x))).toBe(0);
      expect(Math.min(...placed.map(({ y }) => y))).toBe(0);
    }),
    { numRuns: 40 },
  );
});

const tables = placeBoxes(rentalShop.boxes, arrange(rentalShop.boxes, rentalShop.links).positions);
const apart = (a: PlacedBox, b: PlacedBox): number => {
  const dx = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  return dx + Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height);
};
const standing = (id: string, boxes: readonly PlacedBox[]): PlacedBox => {
  return boxes.find((box) => box.id === id) ?? expect.fail(`${id} has no place`);
};

test("a view stands nearer to what it reads than most tables do", () => {
  const view = viewOf("films", ["film"]);
  const [placed] = placeBoxes([view], placeViews(tables, [view]));
  if (!placed) throw new Error("the view has no place");
  const film = standing("film", tables);
  const nearer = tables.filter((table) => table !== film && apart(table, film) < apart(placed, film));
  expect(nearer.length).toBeLessThan(tables.length / 2);
});

test("a view that reads another view is placed after it, whichever comes first, and circles end", () => {
  const views = [viewOf("last", ["middle"]), viewOf("middle", ["first"]), viewOf("first", ["payment"])];
  const places = placeViews(tables, views);
  const placed = placeBoxes(views, places);
  expect(apart(standing("last", placed), standing("middle", placed))).toBeLessThan(400);
  expect(placeViews(tables, views)).toEqual(places);
  expect(placeViews(tables, [viewOf("a", ["b"]), viewOf("b", ["a"])]).size).toBe(2);
});

test("views in an area are laid out in it like tables", () => {
  const view = viewOf("films", ["film"]);
  const boxes = [...rentalShop.boxes, view];
  const topics = new Map(boxes.map(({ id }) => [id, id === "film" || id === "films" ? "films" : "others"]));
  const placed = placeBoxes(boxes, arrange(boxes, rentalShop.links, { topics }).positions);
  expect(measure(placed, []).overlaps).toBe(0);
  expect(apart(standing("films", placed), standing("film", placed))).toBeLessThan(300);
});
