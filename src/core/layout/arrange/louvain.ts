import type { Random } from "../random.ts";

/** An undirected weighted graph: neighbours and weights by node, each edge in both lists. */
export type Weighted = readonly (readonly { readonly to: number; readonly weight: number }[])[];

const shuffled = (count: number, random: Random): readonly number[] => {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [order[i] ?? 0, order[j] ?? 0];
    order[i] = b;
    order[j] = a;
  }
  return order;
};

const strengthOf = (graph: Weighted): number[] =>
  graph.map((edges) => edges.reduce((sum, edge) => sum + edge.weight, 0));

/** Moves nodes to the neighbouring community that gains most modularity until none gains. */
const moveNodes = (graph: Weighted, resolution: number, random: Random): { of: number[]; moved: boolean } => {
  const strength = strengthOf(graph);
  const total = strength.reduce((sum, value) => sum + value, 0);
  const of = graph.map((_, node) => node);
  const mass = [...strength];
  let moved = false;
  if (total === 0) return { of, moved };
  const order = shuffled(graph.length, random);
  for (let improved = true, round = 0; improved && round < 30; round += 1) {
    improved = false;
    for (const node of order) {
      const own = of[node] ?? node;
      const mine = strength[node] ?? 0;
      mass[own] = (mass[own] ?? 0) - mine;
      const links = new Map<number, number>([[own, 0]]);
      for (const { to, weight } of graph[node] ?? []) {
        if (to !== node) links.set(of[to] ?? to, (links.get(of[to] ?? to) ?? 0) + weight);
      }
      let best = {
        community: own,
        gain: (links.get(own) ?? 0) - (resolution * mine * (mass[own] ?? 0)) / total,
      };
      for (const [community, weight] of links) {
        const gain = weight - (resolution * mine * (mass[community] ?? 0)) / total;
        if (gain > best.gain + 1e-9) best = { community, gain };
      }
      mass[best.community] = (mass[best.community] ?? 0) + mine;
      if (best.community !== own) {
        of[node] = best.community;
        improved = true;
        moved = true;
      }
    }
  }
  return { of, moved };
};

const numberFromZero = (of: readonly number[]): number[] => {
  const numbers = new Map<number, number>();
  return of.map((community) => {
    const known = numbers.get(community) ?? numbers.size;
    numbers.set(community, known);
    return known;
  });
};

const contract = (graph: Weighted, of: readonly number[]): Weighted => {
  const count = of.reduce((most, community) => Math.max(most, community + 1), 0);
  const sums = Array.from({ length: count }, () => new Map<number, number>());
  graph.forEach((edges, node) => {
    const sum = sums[of[node] ?? 0];
    for (const { to, weight } of edges) {
      const other = of[to] ?? 0;
      sum?.set(other, (sum.get(other) ?? 0) + weight);
    }
  });
  return sums.map((sum) => [...sum].map(([to, weight]) => ({ to, weight })));
};

/**
 * Communities by greedy modularity (Blondel et al. 2008, the Louvain method): the community of each node,
 * numbered from 0 in order of first appearance. A higher resolution gives smaller communities.
 */
export const communities = (graph: Weighted, resolution: number, random: Random): readonly number[] => {
  let level = graph;
  let of: readonly number[] = graph.map((_, node) => node);
  for (;;) {
    const found = moveNodes(level, resolution, random);
    if (!found.moved) return numberFromZero(of);
    const numbered = numberFromZero(found.of);
    of = of.map((community) => numbered[community] ?? 0);
    level = contract(level, numbered);
  }
};
