import { groupBy } from "../../base/group-by.ts";
import type { Weighted } from "./louvain.ts";
import type { Vertex } from "./vertex.ts";
import { hubDegree } from "./weigh.ts";

const firstWord = (name: string): string => (name.split("_")[0] ?? name).toLowerCase().replace(/s$/, "");

/** Pairs of vertices whose names suggest a common topic, each class bound to its shortest name. */
const namePairs = (vertices: readonly Vertex[]): readonly (readonly [Vertex, Vertex])[] => {
  const most = Math.max(6, vertices.length / 4);
  const classes = groupBy(vertices, (vertex) => `${vertex.namespace}\n${firstWord(vertex.name)}`);
  return [...classes.values()].flatMap((members) => {
    if (members.length < 2 || members.length > most) return [];
    const centre = members.reduce((best, vertex) => (vertex.name.length < best.name.length ? vertex : best));
    return members.filter((vertex) => vertex !== centre).map((vertex) => [centre, vertex] as const);
  });
};

/** Neighbours in a chain through each namespace, when there are several. */
const namespacePairs = (vertices: readonly Vertex[]): readonly (readonly [Vertex, Vertex])[] => {
  const classes = groupBy(vertices, (vertex) => vertex.namespace);
  if (classes.size < 2) return [];
  return [...classes.values()].flatMap((members) =>
    members.flatMap((vertex, i) => {
      const next = members[i + 1];
      return next ? [[vertex, next] as const] : [];
    }),
  );
};

/** How much vertices belong together: by foreign keys (those of hubs hardly), by the first word of their names, by namespace. */
export const affinityOf = (vertices: readonly Vertex[]): Weighted => {
  const index = new Map(vertices.map((vertex, i) => [vertex, i]));
  const sums = vertices.map(() => new Map<number, number>());
  const join = (a: Vertex, b: Vertex, weight: number): void => {
    const [i, j] = [index.get(a), index.get(b)];
    if (i === undefined || j === undefined || i === j) return;
    sums[i]?.set(j, (sums[i]?.get(j) ?? 0) + weight);
    sums[j]?.set(i, (sums[j]?.get(i) ?? 0) + weight);
  };
  const hub = hubDegree(vertices.length);
  for (const vertex of vertices) {
    for (const { other, weight, child } of vertex.ties) {
      if (!child) continue;
      const least = Math.min(vertex.ties.length, other.ties.length);
      const throughHub = Math.max(vertex.ties.length, other.ties.length) >= hub && least > 1;
      join(vertex, other, throughHub ? 0.15 * weight : weight);
    }
  }
  for (const [a, b] of namePairs(vertices)) join(a, b, 0.35);
  for (const [a, b] of namespacePairs(vertices)) join(a, b, 0.15);
  return sums.map((sum) => [...sum].map(([to, weight]) => ({ to, weight })));
};
