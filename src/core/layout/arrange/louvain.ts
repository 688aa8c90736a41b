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

/** A division of the nodes: the community of each, and the total weight of each community's edges. */
type Division = { readonly of: number[]; readonly mass: number[] };

const weightsTo = (
  edges: Weighted[number],
  node: number,
  of: readonly number[],
): ReadonlyMap<number, number> => {
  const weights = new Map<number, number>();
  for (const { to, weight } of edges) {
    const community = of[to] ?? to;
    if (to !== node) weights.set(community, (weights.get(community) ?? 0) + weight);
  }
  return weights;
};

/** Moves one node to the neighbouring community that gains most modularity; says whether it moved. */
const moveNode = (
  edges: Weighted[number],
  node: number,
  by: Division & { strength: number; price: number },
): boolean => {
  const { of, mass, strength, price } = by;
  const own = of[node] ?? node;
  mass[own] = (mass[own] ?? 0) - strength;
  const weights = weightsTo(edges, node, of);
  const gainOf = (community: number): number =>
    (weights.get(community) ?? 0) - price * strength * (mass[community] ?? 0);
  let best = { community: own, gain: gainOf(own) };
  for (const community of weights.keys()) {
    const gain = gainOf(community);
    if (gain > best.gain + 1e-9) best = { community, gain };
  }
  of[node] = best.community;
  mass[best.community] = (mass[best.community] ?? 0) + strength;
  return best.community !== own;
};

const mostRounds = 30;

/** Moves nodes one by one until none gains. */
const moveNodes = (graph: Weighted, resolution: number, random: Random): { of: number[]; moved: boolean } => {
  const strength = strengthOf(graph);
  const total = strength.reduce((sum, value) => sum + value, 0);
  const of = graph.map((_, node) => node);
  if (total === 0) return { of, moved: false };
  const mass = [...strength];
  const order = shuffled(graph.length, random);
  for (let round = 0; round < mostRounds; round += 1) {
    let moves = 0;
    for (const node of order) {
      const division = { of, mass, strength: strength[node] ?? 0, price: resolution / total };
      if (moveNode(graph[node] ?? [], node, division)) moves += 1;
    }
    if (moves === 0) return { of, moved: round > 0 };
  }
  return { of, moved: true };
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
