import { describe, expect, test } from "vitest";
import { alignTo, guideLinesOf } from "./guides.ts";

const lines = guideLinesOf([
  { x: 0, y: 0, width: 100, height: 200 },
  { x: 400, y: 300, width: 200, height: 100 },
]);
const held = (x: number, y: number) => ({ x, y, width: 60, height: 40 });

describe("what is in the hand", () => {
  test("is drawn to the nearest edge or middle within reach, each axis by itself", () => {
    // Left to left; its top to the other's middle at 350.
    expect(alignTo(lines, held(3, 600), 5)).toMatchObject({ x: -3, y: undefined });
    expect(alignTo(lines, held(700, 352), 5)).toMatchObject({ x: undefined, y: -2 });
    // Middle to middle, at 50, is nearer than anything else.
    expect(alignTo(lines, held(19, 600), 5)).toMatchObject({ x: 1 });
    // Right to left, at 400.
    expect(alignTo(lines, held(344, 600), 5)).toMatchObject({ x: -4 });
  });

  test("is left alone beyond the reach, and where there are no others", () => {
    expect(alignTo(lines, held(6, 600), 5)).toEqual({ x: undefined, y: undefined, guides: [] });
    expect(alignTo(guideLinesOf([]), held(0, 0), 5)).toEqual({ x: undefined, y: undefined, guides: [] });
  });

  test("stands on a guide from the outermost of those it stands with, to its own far end", () => {
    expect(alignTo(lines, held(3, 600), 5).guides).toEqual([{ axis: "x", at: 0, from: 0, to: 640 }]);
    expect(alignTo(lines, held(700, 352), 5).guides).toEqual([{ axis: "y", at: 350, from: 400, to: 760 }]);
  });

  test("has a guide for each of its edges and its middle that meets another once it is drawn there", () => {
    const same = { x: 1, y: 600, width: 100, height: 40 };
    expect(alignTo(lines, same, 5).guides.map(({ axis, at }) => [axis, at])).toEqual([
      ["x", 0],
      ["x", 50],
      ["x", 100],
    ]);
  });
});
