import { expect, test } from "vitest";
import { distanceToPolyline, roundedPath, roundedSegments, trimEnds } from "./path.ts";

const bent = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 40, y: 60 },
];

test("a corner is rounded with radius 6", () => {
  expect(roundedPath(bent)).toBe("M0 0L34 0Q40 0 40 6L40 60");
});

test("a corner between short stretches takes half of the shorter", () => {
  expect(
    roundedPath([
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 8 },
      { x: 80, y: 8 },
    ]),
  ).toBe("M0 0L36 0Q40 0 40 4L40 4Q40 8 44 8L80 8");
});

test("segments follow each other without gaps", () => {
  const segments = roundedSegments(bent);
  expect(segments.map((segment) => segment.kind)).toEqual(["line", "curve", "line"]);
  expect(segments.slice(1).every((segment, i) => segments[i]?.to === segment.from)).toBe(true);
});

test("nothing is drawn for fewer than two points", () => {
  expect(roundedPath([])).toBe("");
  expect(roundedPath([{ x: 1, y: 1 }])).toBe("");
});

test("the distance to a polyline is that to its nearest stretch", () => {
  expect(distanceToPolyline({ x: 20, y: 5 }, bent)).toBe(5);
  expect(distanceToPolyline({ x: 43, y: 64 }, bent)).toBe(5);
  expect(distanceToPolyline({ x: 0, y: 0 }, [])).toBe(Number.POSITIVE_INFINITY);
});

test("ends are cut off where the marks of a relationship are drawn", () => {
  expect(trimEnds(bent, 17, 10)).toEqual([
    { x: 17, y: 0 },
    { x: 40, y: 0 },
    { x: 40, y: 50 },
  ]);
  expect(
    trimEnds(
      [
        { x: 0, y: 0 },
        { x: 20, y: 0 },
      ],
      17,
      10,
    ),
  ).toEqual([
    { x: 0, y: 0 },
    { x: 20, y: 0 },
  ]);
});
