import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  anyLayoutGraph,
  type LayoutGraph,
  modules,
  partitionedRentalShop,
  rentalShop,
} from "../testing/layout-graphs.ts";
import { arrange } from "./arrange.ts";
import { gridStep } from "./clearance.ts";
import { type PlacedBox, placeBoxes } from "./graph.ts";
import { measure } from "./measure.ts";

const placedBy = ({ boxes, links }: LayoutGraph, seed = 1): readonly PlacedBox[] =>
  placeBoxes(boxes, arrange(boxes, links, { seed }).positions);

const gapBetween = (a: PlacedBox, b: PlacedBox): readonly [number, number] => [
  Math.max(a.x - b.x - b.width, b.x - a.x - a.width),
  Math.max(a.y - b.y - b.height, b.y - a.y - a.height),
];

const closePairs = (boxes: readonly PlacedBox[]): readonly string[] =>
  boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const [dx, dy] = gapBetween(a, b);
      return dx < 32 && dy < 24 ? [`${a.id} ${b.id}`] : [];
    }),
  );

describe("arrange", () => {
  test("[G1] places every box on the grid, with room around it, whatever the graph", () => {
    fc.assert(
      fc.property(anyLayoutGraph(), (graph) => {
        const placed = placedBy(graph);
        expect(placed).toHaveLength(graph.boxes.length);
        expect(placed.filter(({ x, y }) => x % gridStep !== 0 || y % gridStep !== 0)).toEqual([]);
        expect(measure(placed, graph.links).overlaps).toBe(0);
        expect(closePairs(placed)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test("gives the same places for the same input", () => {
    expect(placedBy(rentalShop)).toEqual(placedBy(rentalShop));
    expect(placedBy(rentalShop, 2)).not.toEqual(placedBy(rentalShop));
  });

  test("draws the rental shop with hardly a crossing, dense and wider than tall", () => {
    const { crossings, through, aspect, use, meanLength } = measure(placedBy(rentalShop), rentalShop.links);
    expect(crossings).toBeLessThanOrEqual(3);
    expect(through).toBeLessThanOrEqual(2);
    expect(aspect).toBeGreaterThan(1.2);
    expect(aspect).toBeLessThan(2.3);
    expect(use).toBeGreaterThan(0.35);
    expect(meanLength).toBeLessThan(300);
  });

  test("keeps columns of cards at least 56 apart", () => {
    const placed = placedBy(rentalShop);
    const narrow = placed.flatMap((a) =>
      placed.filter((b) => {
        const [dx, dy] = gapBetween(a, b);
        return a !== b && dy < 0 && dx < 56;
      }),
    );
    expect(narrow).toEqual([]);
  });

  test("stands partitions beside their parent and lets the parent stand where their links pull it", () => {
    const placed = new Map(placedBy(partitionedRentalShop).map((box) => [box.id, box]));
    const parent = placed.get("payment");
    const parts = [...placed.values()].filter((box) => box.partOf === "payment");
    expect(parts).toHaveLength(6);
    expect(parts.filter((part) => !parent || part.x < parent.x || part.x > parent.x + 1000)).toEqual([]);
    expect(arrange(partitionedRentalShop.boxes, partitionedRentalShop.links).groups.has("payment")).toBe(
      true,
    );
  });

  test("stands many boxes without foreign keys aside in name order, and gives them no topic", () => {
    const lonely = ["e", "b", "d", "a", "c"].map((name) => ({
      id: name,
      name,
      namespace: "public",
      width: 200,
      height: 80,
    }));
    const { positions, groups } = arrange([...lonely, ...rentalShop.boxes], rentalShop.links);
    const tied = placeBoxes(rentalShop.boxes, positions);
    const right = Math.max(...tied.map((box) => box.x + box.width));
    const bottom = Math.max(...tied.map((box) => box.y + box.height));
    const aside = placeBoxes(lonely, positions);
    expect(aside.filter((box) => box.x < right && box.y < bottom)).toEqual([]);
    const read = [...aside].sort((a, b) => a.x - b.x || a.y - b.y).map((box) => box.id);
    expect(read).toEqual(["a", "b", "c", "d", "e"]);
    expect(lonely.filter((box) => groups.has(box.id))).toEqual([]);
  });

  test("packs 139 tables by topic, shorter and denser than chance", () => {
    const graph = modules(139, 2);
    const { overlaps, aspect, use, meanLength } = measure(placedBy(graph), graph.links);
    expect(overlaps).toBe(0);
    expect(aspect).toBeGreaterThan(1.1);
    expect(aspect).toBeLessThan(2.2);
    expect(use).toBeGreaterThan(0.2);
    expect(meanLength).toBeLessThan(1600);
    const sizes = [...arrange(graph.boxes, graph.links).groups.values()];
    expect(new Set(sizes).size).toBeGreaterThan(4);
  });

  test("tells its progress and ends early when told to, still without overlaps", () => {
    const graph = modules(139, 2);
    const heard: number[] = [];
    const { positions, complete } = arrange(graph.boxes, graph.links, {
      onProgress: (done) => {
        heard.push(done);
        return heard.length < 3;
      },
    });
    expect(complete).toBe(false);
    expect(heard).toHaveLength(3);
    expect(measure(placeBoxes(graph.boxes, positions), graph.links).overlaps).toBe(0);
  });

  test("takes no boxes, one box, and links to boxes that are not there", () => {
    expect(arrange([], []).positions.size).toBe(0);
    const [box] = rentalShop.boxes;
    expect([...arrange(box ? [box] : [], rentalShop.links).positions]).toEqual([["actor", { x: 0, y: 0 }]]);
  });
});
