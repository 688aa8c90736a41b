import { expect, test } from "vitest";
import { freePlace } from "./free-place.ts";

const wanted = { x: 100, y: 100, width: 200, height: 80 };

test("a place that is free is taken as it is", () => {
  expect(freePlace(wanted, [{ x: 400, y: 100, width: 100, height: 80 }])).toEqual({ x: 100, y: 100 });
});

test("beside what stands there, to the right before anywhere else as near", () => {
  expect(freePlace(wanted, [{ ...wanted, width: 20 }])).toEqual({ x: 164, y: 100 });
});

test("where everything is taken it is the wanted place", () => {
  const all = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
  expect(freePlace(wanted, [all])).toEqual({ x: 100, y: 100 });
});
