import { clearance } from "../clearance.ts";
import type { Rivals } from "./lane-order.ts";
import { isFixed, type Leg } from "./leg.ts";

/** Least and greatest place of each leg that leaves room for those before and after it. */
type Limits = { readonly least: ReadonlyMap<Leg, number>; readonly most: ReadonlyMap<Leg, number> };

type Distances = Map<Leg, number>;

const apart = (a: Leg, b: Leg, distances: Distances): number =>
  isFixed(a) && isFixed(b)
    ? Number.NEGATIVE_INFINITY
    : Math.min(distances.get(a) ?? clearance.lane, distances.get(b) ?? clearance.lane);

const limitsOf = (sequence: readonly Leg[], rivals: Rivals, distances: Distances): Limits => {
  const least = new Map<Leg, number>();
  for (const leg of sequence) {
    let place = leg.low;
    for (const other of rivals.get(leg) ?? []) {
      const before = least.get(other);
      if (before !== undefined) place = Math.max(place, before + apart(leg, other, distances));
    }
    least.set(leg, place);
  }
  const most = new Map<Leg, number>();
  for (const leg of [...sequence].reverse()) {
    let place = leg.high;
    for (const other of rivals.get(leg) ?? []) {
      const after = most.get(other);
      if (after !== undefined) place = Math.min(place, after - apart(leg, other, distances));
    }
    most.set(leg, place);
  }
  return { least, most };
};

/** Every leg as near to its wish as those before it in the sequence allow. */
const settleInOrder = (
  sequence: readonly Leg[],
  rivals: Rivals,
  by: { limits: Limits; distances: Distances },
): Map<Leg, number> => {
  const { limits, distances } = by;
  const places = new Map<Leg, number>();
  for (const leg of sequence) {
    let least = limits.least.get(leg) ?? leg.low;
    for (const other of rivals.get(leg) ?? []) {
      const before = places.get(other);
      if (before !== undefined) least = Math.max(least, before + apart(leg, other, distances));
    }
    places.set(leg, Math.min(Math.max(leg.wish, least), limits.most.get(leg) ?? leg.high));
  }
  return places;
};

const settleInReverse = (
  sequence: readonly Leg[],
  rivals: Rivals,
  by: { limits: Limits; distances: Distances },
): Map<Leg, number> => {
  const { limits, distances } = by;
  const places = new Map<Leg, number>();
  for (const leg of [...sequence].reverse()) {
    let most = limits.most.get(leg) ?? leg.high;
    for (const other of rivals.get(leg) ?? []) {
      const after = places.get(other);
      if (after !== undefined) most = Math.min(most, after - apart(leg, other, distances));
    }
    places.set(leg, Math.max(Math.min(leg.wish, most), limits.least.get(leg) ?? leg.low));
  }
  return places;
};

/** Where there is no room for full distances, those of the squeezed legs shrink, and only theirs. */
const squeeze = (sequence: readonly Leg[], rivals: Rivals): { limits: Limits; distances: Distances } => {
  const distances: Distances = new Map();
  for (let round = 0; round < 7; round += 1) {
    const limits = limitsOf(sequence, rivals, distances);
    const tight = sequence.filter((leg) => (limits.least.get(leg) ?? 0) > (limits.most.get(leg) ?? 0) + 1e-6);
    if (tight.length === 0) return { limits, distances };
    for (const leg of tight) distances.set(leg, (distances.get(leg) ?? clearance.lane) * 0.7);
  }
  return { limits: limitsOf(sequence, rivals, distances), distances };
};

/**
 * Places for legs in a given order, rivals a lane apart, each near its wish: the mean of settling from the low side and
 * from the high side, so that a row of lanes stands centred. Both are free of conflicts, hence so is their mean.
 */
export const placeLegs = (sequence: readonly Leg[], rivals: Rivals): ReadonlyMap<Leg, number> => {
  const by = squeeze(sequence, rivals);
  const fromLow = settleInOrder(sequence, rivals, by);
  const fromHigh = settleInReverse(sequence, rivals, by);
  return new Map(
    sequence.map((leg) => {
      const middle = ((fromLow.get(leg) ?? leg.across) + (fromHigh.get(leg) ?? leg.across)) / 2;
      return [leg, isFixed(leg) ? leg.across : Math.max(leg.low, Math.min(leg.high, middle))];
    }),
  );
};
