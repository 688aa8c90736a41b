import { expect, test } from "vitest";
import { rentalShop } from "../testing/layout-graphs.ts";
import { arrange } from "./arrange.ts";
import { arrangePart } from "./arrange-part.ts";
import { type PlacedBox, placeBoxes } from "./graph.ts";
import { measure } from "./measure.ts";

const standing = placeBoxes(rentalShop.boxes, arrange(rentalShop.boxes, rentalShop.links).positions);
const ids = new Set(["film", "film_actor", "actor", "film_category", "category"]);

const withPart = (boxes: readonly PlacedBox[]): readonly PlacedBox[] => {
  const places = arrangePart(boxes, rentalShop.links, { ids });
  return boxes.map((box) => ({ ...box, ...places.get(box.id) }));
};

test("a part is arranged without touching the others, and overlaps nothing", () => {
  const done = withPart(standing);
  const others = (boxes: readonly PlacedBox[]) => boxes.filter(({ id }) => !ids.has(id));
  expect(others(done)).toEqual(others(standing));
  expect(measure(done, rentalShop.links).overlaps).toBe(0);
});

test("a part that stands free stays at its corner", () => {
  const aside = standing.map((box) => (ids.has(box.id) ? { ...box, x: box.x + 8000, y: box.y * 3 } : box));
  const corner = (boxes: readonly PlacedBox[]) => {
    const chosen = boxes.filter(({ id }) => ids.has(id));
    return [Math.min(...chosen.map(({ x }) => x)), Math.min(...chosen.map(({ y }) => y))];
  };
  const done = withPart(aside);
  expect(corner(done)).toEqual(corner(aside));
  expect(measure(done, rentalShop.links).meanLength).toBeLessThan(
    measure(aside, rentalShop.links).meanLength,
  );
});
