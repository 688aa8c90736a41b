import fc from "fast-check";
import { expect, test } from "vitest";
import { boundsOf, createSpatialGrid } from "./spatial-grid.ts";

const rect = fc.record({
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 0, max: 900 }),
  height: fc.integer({ min: 0, max: 900 }),
});

test("[G6] finds exactly what touches the area, each once, after any insertions, moves and removals", () => {
  const steps = fc.array(fc.tuple(fc.nat(9), fc.option(rect)), { maxLength: 40 });
  fc.assert(
    fc.property(steps, rect, (changes, area) => {
      const grid = createSpatialGrid<number>(256);
      const known = new Map<number, typeof area>();
      for (const [item, bounds] of changes) {
        if (bounds) grid.insert(item, bounds);
        else grid.remove(item);
        if (bounds) known.set(item, bounds);
        else known.delete(item);
      }
      const touching = [...known].filter(
        ([, { x, y, width, height }]) =>
          x <= area.x + area.width &&
          area.x <= x + width &&
          y <= area.y + area.height &&
          area.y <= y + height,
      );
      expect([...grid.search(area)].sort()).toEqual(touching.map(([item]) => item).sort());
    }),
  );
});

test("a line is looked for near a point by its grown bounds", () => {
  expect(boundsOf({ x: 10, y: 5 }, { x: 0, y: 5 }, 6)).toEqual({ x: -6, y: -1, width: 22, height: 12 });
});
