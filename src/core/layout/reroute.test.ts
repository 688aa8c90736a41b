import fc from "fast-check";
import { expect, test } from "vitest";
import { modules, rentalShop } from "../testing/layout-graphs.ts";
import { cutBoxes } from "../testing/route-faults.ts";
import { arrange } from "./arrange.ts";
import { type PlacedBox, placeBoxes } from "./graph.ts";
import { reroute } from "./reroute.ts";
import { route } from "./route.ts";

const { boxes, links } = modules(60, 2);
const placed = placeBoxes(boxes, arrange(boxes, links).positions);
const before = route(placed, links);

const movedBy = (index: number, dx: number, dy: number): readonly PlacedBox[] =>
  placed.map((box, i) => (i === index ? { ...box, x: box.x + dx, y: box.y + dy } : box));

const grow = (box: PlacedBox): PlacedBox => ({
  ...box,
  x: box.x - 20,
  y: box.y - 8,
  width: box.width + 40,
  height: box.height + 16,
});

const isCrowded = (mover: PlacedBox, others: readonly PlacedBox[]): boolean =>
  others.some(
    (box) =>
      box !== mover &&
      box.x < mover.x + mover.width + 64 &&
      mover.x < box.x + box.width + 64 &&
      box.y < mover.y + mover.height + 24 &&
      mover.y < box.y + box.height + 24,
  );

test("[G4] after a move no line passes through a card, and routes that the moved card does not touch stay the same objects", () => {
  const step = fc.integer({ min: -60, max: 60 });
  fc.assert(
    fc.property(fc.nat(59), step, step, (index, columns, rows) => {
      const now = movedBy(index, 8 * columns, 8 * rows);
      const mover = now.find((_, i) => i === index);
      if (!mover) throw new Error(`no table ${index}`);
      const after = reroute(before, { boxes: now, links, movedIds: new Set([mover.id]) });
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      if (!isCrowded(mover, now))
        expect([...after.values()].flatMap((found) => cutBoxes(found, now))).toEqual([]);
      const elsewhere = links.filter((link) => {
        const stood = before.get(link.id);
        const joined = link.from === mover.id || link.to === mover.id;
        return stood && !joined && cutBoxes(stood, [grow(mover)]).length === 0;
      });
      expect(elsewhere.filter((link) => after.get(link.id) !== before.get(link.id))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("a move of nothing keeps every route", () => {
  const after = reroute(before, { boxes: placed, links, movedIds: new Set() });
  expect([...after].filter(([id, found]) => before.get(id) !== found)).toEqual([]);
});

test("a link that is new gets a route, and one that is gone loses it", () => {
  const old = rentalShop.links.slice(1);
  const at = placeBoxes(rentalShop.boxes, arrange(rentalShop.boxes, rentalShop.links).positions);
  const routes = route(at, old);
  const after = reroute(routes, { boxes: at, links: rentalShop.links.slice(0, -1), movedIds: new Set() });
  expect(after.has("address-city-0")).toBe(true);
  expect(after.has("store-address-21")).toBe(false);
});
