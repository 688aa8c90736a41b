import { type AttributeSet, difference, intersection, isSubset, union } from "./attribute-set.ts";
import { closureOf } from "./closure.ts";
import { minimalCover } from "./cover.ts";
import type { Dependency, Relation } from "./dependency.ts";
import { inOrderOfParts, withoutContained } from "./parts.ts";
import { lostDependencies } from "./preservation.ts";
import { projectDependencies } from "./projection.ts";
import { synthesise, synthesiseUnmerged } from "./synthesis.ts";

/** Tables in BCNF and the dependencies of a minimal cover that none of them can check any more. */
export type BcnfDecomposition = {
  readonly parts: readonly AttributeSet[];
  readonly lost: readonly Dependency[];
  /** False when a table was too large to see all of its dependencies: it may not be in BCNF. */
  readonly complete: boolean;
};

/**
 * Tables in BCNF whose join is lossless. It begins with a synthesis, which loses nothing, merged or unmerged, and splits
 * only those tables that are not in BCNF, each time where the fewest dependencies are lost. Where one is lost even
 * so, 3NF is the better choice.
 */
export function decomposeBcnf(relation: Relation): BcnfDecomposition {
  const cover = minimalCover(relation.dependencies);
  const merged = decomposeBcnfAt({ start: synthesise(relation), cover, place: 0 });
  if (merged.lost.length === 0) return merged;
  const unmerged = decomposeBcnfAt({ start: synthesiseUnmerged(relation), cover, place: 0 });
  return unmerged.lost.length < merged.lost.length ? unmerged : merged;
}

/** Where a decomposition begins: tables whose join is lossless, and which split is taken first, the best one being 0. */
type Beginning = {
  readonly start: readonly AttributeSet[];
  readonly cover: readonly Dependency[];
  readonly place: number;
};

/** Splits tables until all are in BCNF, the first time not at the best place but at the one asked for, if there is one. */
export function decomposeBcnfAt({ start, cover, place }: Beginning): BcnfDecomposition {
  let complete = true;
  let wanted = place;
  let parts: readonly AttributeSet[] = [];
  let waiting = start;
  for (let part = waiting[0]; part; part = waiting[0]) {
    const others = [...parts, ...waiting.slice(1)];
    const projected = projectDependencies(cover, part);
    complete &&= projected.complete;
    const splits = splitsOf(part, projected.found);
    const losses = splits.map((split) => lostDependencies([...others, ...split], cover).length);
    const order = [...splits.keys()].toSorted((one, other) => (losses[one] ?? 0) - (losses[other] ?? 0));
    const best = splits[order[wanted] ?? order[0] ?? 0];
    if (best) wanted = 0;
    waiting = [...(best ?? []), ...waiting.slice(1)];
    if (!best) parts = [...parts, part];
  }
  const kept = inOrderOfParts(withoutContained(parts));
  return { parts: kept, lost: lostDependencies(kept, cover), complete };
}

/** Each way to split a table at a dependency that does not begin with a key of it. */
function splitsOf(
  part: AttributeSet,
  projected: readonly Dependency[],
): readonly (readonly AttributeSet[])[] {
  return projected.flatMap(({ left }) => {
    const determined = intersection(closureOf(left, projected), part);
    return isSubset(part, determined) ? [] : [[determined, union(left, difference(part, determined))]];
  });
}
