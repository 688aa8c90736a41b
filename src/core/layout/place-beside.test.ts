import fc from "fast-check";
import { expect, test } from "vitest";
import { anyLayoutGraph, rentalShop } from "../testing/layout-graphs.ts";
import { arrange } from "./arrange.ts";
import { gridStep } from "./clearance.ts";
import { placeBoxes } from "./graph.ts";
import { measure } from "./measure.ts";
import { placeBeside } from "./place-beside.ts";

test("[G5] new boxes stand on the grid and overlap nothing", () => {
  fc.assert(
    fc.property(anyLayoutGraph(), fc.integer({ min: 0, max: 24 }), ({ boxes, links }, count) => {
      const [existing, added] = [boxes.slice(count), boxes.slice(0, count)];
      const placed = placeBoxes(existing, arrange(existing, links).positions);
      const places = placeBeside(placed, added, links);
      const all = [...placed, ...placeBoxes(added, places)];
      expect(all).toHaveLength(boxes.length);
      expect(measure(all, links).overlaps).toBe(0);
      expect([...places.values()].filter(({ x, y }) => x % gridStep !== 0 || y % gridStep !== 0)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a new table comes to stand near the one it refers to", () => {
  const { boxes, links } = rentalShop;
  const { positions } = arrange(boxes, links);
  const added = { id: "review", name: "review", namespace: "public", width: 200, height: 128 };
  const [sample] = links;
  if (!sample) throw new Error("the rental shop has links");
  const toFilm = { ...sample, id: "review-film", from: "review", to: "film", fromY: 68, toY: 44 };
  const at = placeBeside(placeBoxes(boxes, positions), [added], [...links, toFilm]).get("review");
  const film = positions.get("film");
  const distance = at && film ? Math.abs(at.x - film.x) + Math.abs(at.y - film.y) : Number.NaN;
  expect(distance).toBeLessThan(1100);
});

test("several new tables in an empty drawing stand apart", () => {
  const places = placeBeside([], rentalShop.boxes, rentalShop.links);
  expect(measure(placeBoxes(rentalShop.boxes, places), rentalShop.links).overlaps).toBe(0);
});
