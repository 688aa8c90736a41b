import { groupBy } from "../../base/group-by.ts";
import { seededRandom } from "../random.ts";
import { affinityOf } from "./affinity.ts";
import { communities } from "./louvain.ts";
import type { Vertex } from "./vertex.ts";

const mostInGroup = 22;
const mostAfterMerge = 26;
const resolutions = [1, 1.3, 1.8, 2.3, 3.2];

/** Splits by community, and again at a higher resolution what is still too large to be read as one topic. */
const split = (vertices: readonly Vertex[], seed: number, level = 0): readonly (readonly Vertex[])[] => {
  const resolution = resolutions[level];
  if (resolution === undefined || vertices.length <= 2) return [vertices];
  const of = communities(affinityOf(vertices), resolution, seededRandom(seed));
  const community = new Map(vertices.map((vertex, i) => [vertex, of[i] ?? 0]));
  return [...groupBy(vertices, (vertex) => community.get(vertex) ?? 0).values()].flatMap((group) =>
    group.length > mostInGroup ? split(group, seed, level + 1) : [group],
  );
};

const bondBetween = (group: readonly Vertex[], other: ReadonlySet<Vertex>): number =>
  group
    .flatMap((vertex) => vertex.ties)
    .reduce((sum, tie) => sum + (other.has(tie.other) ? tie.weight : 0), 0);

/** Joins groups of one or two to the group they are bound to most, if it has room. */
const mergeSmall = (groups: readonly (readonly Vertex[])[]): readonly (readonly Vertex[])[] => {
  const merged = groups.filter((group) => group.length > 2).map((group) => new Set(group));
  const left: (readonly Vertex[])[] = [];
  for (const group of groups.filter((small) => small.length <= 2)) {
    let best: { readonly into: Set<Vertex>; readonly bond: number } | undefined;
    for (const into of merged) {
      const bond = bondBetween(group, into);
      if (into.size + group.length <= mostAfterMerge && bond > (best?.bond ?? 0)) best = { into, bond };
    }
    if (!best) left.push(group);
    for (const vertex of best ? group : []) best?.into.add(vertex);
  }
  return [...merged.map((group) => [...group]), ...left];
};

/**
 * Topics: vertices that belong together by foreign keys and names, at most about two dozen each, largest first.
 * Vertices without ties should be left out before.
 */
export const groupByTopic = (vertices: readonly Vertex[], seed: number): readonly (readonly Vertex[])[] =>
  [...mergeSmall(split(vertices, seed))].sort((a, b) => b.length - a.length);
