import { expect, test } from "vitest";
import type { Link, PlacedBox } from "./graph.ts";
import { measure } from "./measure.ts";

const card = (id: string, x: number, y: number): PlacedBox => ({
  id,
  name: id,
  namespace: "public",
  x,
  y,
  width: 100,
  height: 100,
});

const join = (from: string, to: string): Link => ({
  id: `${from}${to}`,
  from,
  to,
  fromY: 50,
  toY: 50,
  toKey: to,
  endFrom: "",
  endTo: "",
});

const corners = [card("a", 0, 0), card("b", 300, 0), card("c", 0, 300), card("d", 300, 300)];

test("diagonals of a square cross once", () => {
  expect(measure(corners, [join("a", "d"), join("b", "c")]).crossings).toBe(1);
  expect(measure(corners, [join("a", "b"), join("c", "d")]).crossings).toBe(0);
});

test("lines with a common table do not count as crossing", () => {
  expect(measure(corners, [join("a", "d"), join("a", "d")]).crossings).toBe(0);
});

test("length is measured between nearest sides, shape over the whole", () => {
  const { meanLength, aspect, use } = measure(corners, [join("a", "b")]);
  expect(meanLength).toBe(200);
  expect(aspect).toBe(1);
  expect(use).toBe(0.25);
});

test("a line through a third table is counted, and so are overlapping tables", () => {
  const row = [card("a", 0, 0), card("b", 150, 0), card("c", 300, 0), card("d", 310, 20)];
  const { through, overlaps } = measure(row, [join("a", "c")]);
  expect(through).toBe(1);
  expect(overlaps).toBe(1);
});
