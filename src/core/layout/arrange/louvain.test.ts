import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { communities, type Weighted } from "./louvain.ts";

const clique = (from: number, size: number): readonly (readonly [number, number])[] =>
  Array.from({ length: size }, (_, i) => from + i).flatMap((a) =>
    Array.from({ length: size }, (_, j) => from + j).flatMap((b) => (a < b ? [[a, b] as const] : [])),
  );

const graphOf = (count: number, edges: readonly (readonly [number, number])[]): Weighted =>
  Array.from({ length: count }, (_, node) =>
    edges.flatMap(([a, b]) => {
      if (a === node) return [{ to: b, weight: 1 }];
      return b === node ? [{ to: a, weight: 1 }] : [];
    }),
  );

test("cliques joined by single edges are the communities", () => {
  const edges = [...clique(0, 5), ...clique(5, 5), ...clique(10, 5), [4, 5] as const, [9, 10] as const];
  const found = communities(graphOf(15, edges), 1, seededRandom(3));
  expect(found).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
});

test("nodes without edges stay alone", () => {
  expect(communities([[], [], []], 1, seededRandom(1))).toEqual([0, 1, 2]);
});
