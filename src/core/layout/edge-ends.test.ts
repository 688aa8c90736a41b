import { expect, test } from "vitest";
import { edgeEnd, reachOf } from "./edge-ends.ts";

const at = { x: 100, y: 50 };

test("zero or more has three toes meeting at 11, a ring at 14 and reaches 17", () => {
  const end = edgeEnd("zero-or-more", at, "right");
  expect(end.strokes).toEqual([
    [
      { x: 100, y: 50 },
      { x: 111, y: 50 },
    ],
    [
      { x: 100, y: 44 },
      { x: 111, y: 50 },
    ],
    [
      { x: 100, y: 56 },
      { x: 111, y: 50 },
    ],
  ]);
  expect(end.ring).toEqual({ centre: { x: 114, y: 50 }, radius: 3 });
  expect(end.start).toEqual({ x: 117, y: 50 });
});

test("exactly one has bars at 6 and 10 on its stem, mirrored on the left side", () => {
  const end = edgeEnd("exactly-one", at, "left");
  expect(end.strokes).toEqual([
    [
      { x: 100, y: 50 },
      { x: 90, y: 50 },
    ],
    [
      { x: 94, y: 45 },
      { x: 94, y: 55 },
    ],
    [
      { x: 90, y: 45 },
      { x: 90, y: 55 },
    ],
  ]);
  expect(end.ring).toBeUndefined();
});

test("one or more ends in a bar at 14, zero or one in a ring at 12", () => {
  expect(edgeEnd("one-or-more", at, "right").strokes.at(-1)).toEqual([
    { x: 114, y: 45 },
    { x: 114, y: 55 },
  ]);
  expect(edgeEnd("zero-or-one", at, "right").ring?.centre.x).toBe(112);
});

test("the line starts where the end stops", () => {
  expect([
    reachOf("zero-or-more"),
    reachOf("one-or-more"),
    reachOf("zero-or-one"),
    reachOf("exactly-one"),
  ]).toEqual([17, 14, 15, 10]);
});
