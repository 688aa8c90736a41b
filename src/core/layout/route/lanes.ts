import { clearance } from "../clearance.ts";
import { orderLegs, type Rivals } from "./lane-order.ts";
import { placeLegs } from "./lane-places.ts";
import { isFixed, type Leg } from "./leg.ts";

/** Pairs that overlap along and could come closer than a lane across. Legs of one trunk are no rivals. */
const rivalsAmong = (legs: readonly Leg[]): Rivals => {
  const rivals = new Map<Leg, Leg[]>(legs.map((leg) => [leg, []]));
  let open: Leg[] = [];
  for (const leg of [...legs].sort((a, b) => a.first - b.first)) {
    open = open.filter((other) => other.last + clearance.lane > leg.first);
    for (const other of open) {
      if (other.trunk === leg.trunk || (isFixed(leg) && isFixed(other))) continue;
      if (other.low >= leg.high + clearance.lane || leg.low >= other.high + clearance.lane) continue;
      rivals.get(leg)?.push(other);
      rivals.get(other)?.push(leg);
    }
    open.push(leg);
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
      leg.across = Math.round(place);
      leg.settle(leg.across);
    }
  }
};
