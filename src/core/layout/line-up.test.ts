import fc from "fast-check";
import { expect, test } from "vitest";
import { aligned, distributed, onGrid, type Standing } from "./line-up.ts";

const a: Standing = { id: "a", x: 10, y: 0, width: 100, height: 50 };
const b: Standing = { id: "b", x: 300, y: 40, width: 200, height: 90 };
const c: Standing = { id: "c", x: 130, y: 200, width: 60, height: 20 };

function xs(places: ReadonlyMap<string, { readonly x: number }>): readonly (number | undefined)[] {
  return ["a", "b", "c"].map((id) => places.get(id)?.x);
}

function ys(places: ReadonlyMap<string, { readonly y: number }>): readonly (number | undefined)[] {
  return ["a", "b", "c"].map((id) => places.get(id)?.y);
}

test("edges go to the outermost edge, and the other direction stays", () => {
  expect(xs(aligned([a, b, c], "left"))).toEqual([10, 10, 10]);
  expect(xs(aligned([a, b, c], "right"))).toEqual([400, 300, 440]);
  expect(ys(aligned([a, b, c], "top"))).toEqual([0, 0, 0]);
  expect(ys(aligned([a, b, c], "bottom"))).toEqual([170, 130, 200]);
  expect(ys(aligned([a, b, c], "left"))).toEqual([0, 40, 200]);
});

test("middles go to the middle of all", () => {
  expect(xs(aligned([a, b, c], "centre"))).toEqual([205, 155, 225]);
  expect(ys(aligned([a, b, c], "middle"))).toEqual([85, 65, 100]);
});

test("gaps become equal between the outermost, which stay", () => {
  expect(xs(distributed([a, b, c], "across"))).toEqual([10, 300, 175]);
  expect(ys(distributed([a, b, c], "down"))).toEqual([0, 80, 200]);
});

test("where there is no room the gaps are the least ones", () => {
  const tight = [a, { ...b, x: 20 }, { ...c, x: 30 }];
  const places = distributed(tight, "across");
  expect(xs(places)).toEqual([10, 218, 134]);
});

test("two things have nothing to be spread between", () => {
  expect(xs(distributed([a, b], "across"))).toEqual([10, 300, undefined]);
});

test("places go to the nearest dots", () => {
  expect(onGrid([{ ...a, x: 9, y: -7 }]).get("a")).toEqual({ x: 16, y: 0 });
});

const standing = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    width: fc.integer({ min: 160, max: 320 }),
    height: fc.integer({ min: 32, max: 900 }),
  }),
  { selector: ({ id }) => id, minLength: 3, maxLength: 12 },
);

test("spread things never overlap in that direction, and keep their order", () => {
  fc.assert(
    fc.property(standing, (things) => {
      const places = distributed(things, "down");
      const spread = things
        .map((thing) => ({ ...thing, ...places.get(thing.id) }))
        .toSorted((one, other) => one.y - other.y);
      for (const [at, thing] of spread.entries()) {
        const next = spread[at + 1];
        if (next) expect(next.y).toBeGreaterThanOrEqual(thing.y + thing.height + 23);
      }
    }),
  );
});

test("aligning again changes nothing", () => {
  fc.assert(
    fc.property(standing, fc.constantFrom("left", "right", "top", "bottom"), (things, to) => {
      const once = aligned(things, to);
      const after = things.map((thing) => ({ ...thing, ...once.get(thing.id) }));
      expect(aligned(after, to)).toEqual(once);
    }),
  );
});
