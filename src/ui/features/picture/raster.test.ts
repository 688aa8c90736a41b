import { expect, test } from "vitest";
import { scaleWithin } from "./raster.ts";

test("a picture keeps the scale it was asked for until it is too large for a canvas", () => {
  expect(scaleWithin(1000, 800, 3)).toBe(3);
  expect(scaleWithin(8192, 100, 3)).toBe(2);
  const scale = scaleWithin(12_000, 12_000, 3);
  expect((12_000 * scale) ** 2).toBeCloseTo(120_000_000, 0);
});
