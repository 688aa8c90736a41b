import { clearance } from "../clearance.ts";
import { orderLegs, type Rivals } from "./lane-order.ts";
import { placeLegs } from "./lane-places.ts";
import { isFixed, type Leg } from "./leg.ts";

const mayMeet = (a: Leg, b: Leg): boolean =>
  a.trunk !== b.trunk && a.low < b.high + clearance.lane && b.low < a.high + clearance.lane;

/** Pairs that overlap along and could come closer than a lane across. Fixed legs and legs of one trunk are no rivals. */
const rivalsAmong = (legs: readonly Leg[]): Rivals => {
  const rivals = new Map<Leg, Leg[]>(legs.map((leg) => [leg, []]));
  let [free, fixed]: [Leg[], Leg[]] = [[], []];
  for (const leg of [...legs].sort((a, b) => a.first - b.first)) {
    const open = (other: Leg): boolean => other.last + clearance.lane > leg.first;
    free = free.filter(open);
    if (!isFixed(leg)) fixed = fixed.filter(open);
    for (const other of isFixed(leg) ? free : [...free, ...fixed]) {
      if (!mayMeet(leg, other)) continue;
      rivals.get(leg)?.push(other);
      rivals.get(other)?.push(leg);
    }
    (isFixed(leg) ? fixed : free).push(leg);
  }
  return rivals;
};

/** Splits the legs into sets that have nothing to do with each other. */
const clustersOf = (legs: readonly Leg[], rivals: Rivals): readonly (readonly Leg[])[] => {
  const seen = new Set<Leg>();
  const clusters: Leg[][] = [];
  for (const leg of legs) {
    if (seen.has(leg)) continue;
    const cluster: Leg[] = [leg];
    seen.add(leg);
    for (const member of cluster) {
      for (const other of rivals.get(member) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        cluster.push(other);
      }
    }
    clusters.push(cluster);
  }
  return clusters;
};

/** Gives every leg of one direction its lane, and tells the routes. */
export const assignLanes = (legs: readonly Leg[]): void => {
  const rivals = rivalsAmong(legs);
  for (const cluster of clustersOf(legs, rivals)) {
    if (cluster.every(isFixed)) continue;
    for (const [leg, place] of placeLegs(orderLegs(cluster, rivals), rivals)) {
      if (isFixed(leg)) continue;
      leg.across = Math.round(2 * place) / 2;
      leg.settle(leg.across);
    }
  }
};
