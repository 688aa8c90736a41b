import { isFixed, type Leg } from "./leg.ts";

/** Legs that could get in each other's way, with their neighbours among themselves. */
export type Rivals = ReadonlyMap<Leg, readonly Leg[]>;

const forced = 1e6;
const onTop = 4;
const near = 7;

/** How often the arms of `low` towards the higher side hit `high`. */
const hits = (low: Leg, high: Leg, side: -1 | 1): number => {
  let count = 0;
  for (const arm of low.arms) {
    if (arm.side !== side || arm.at < high.first - near || arm.at > high.last + near) continue;
    if (side > 0 ? arm.end <= high.low : arm.end >= high.high) continue;
    const facing = high.arms.some((other) => other.side === -side && Math.abs(other.at - arm.at) < near);
    if (facing) count += onTop;
    else if (arm.at > high.first && arm.at < high.last) count += 1;
    else count += 0.5;
  }
  return count;
};

/** What it costs to have `low` on the lower side of `high`: crossings, and arms that would lie on top of each other. */
const costOfOrder = (low: Leg, high: Leg): number => {
  if (low.low > high.high) return forced;
  return hits(low, high, 1) + hits(high, low, -1);
};

/** The gain of having `leg` below `other`; ties go by where the search left them. */
const preference = (leg: Leg, other: Leg): number => {
  const gain = costOfOrder(other, leg) - costOfOrder(leg, other);
  if (gain !== 0) return gain;
  return Math.sign(other.across - leg.across) * 0.01;
};

/** Puts a leg where the sum of its preferences is best. */
const insert = (sequence: Leg[], leg: Leg, rivals: Rivals): void => {
  const others = new Set(rivals.get(leg) ?? []);
  let [best, slot, sum] = [0, 0, 0];
  sequence.forEach((other, i) => {
    if (!others.has(other)) return;
    sum -= preference(leg, other);
    if (sum <= best) return;
    best = sum;
    slot = i + 1;
  });
  sequence.splice(slot, 0, leg);
};

/**
 * The order of the legs across, from low to high, with few crossings: fixed legs first by place, then each leg where it
 * crosses least, then each once more knowing all others.
 */
export const orderLegs = (legs: readonly Leg[], rivals: Rivals): readonly Leg[] => {
  const sequence: Leg[] = legs.filter(isFixed).sort((a, b) => a.across - b.across);
  const free = legs.filter((leg) => !isFixed(leg)).sort((a, b) => a.across - b.across || a.first - b.first);
  for (const leg of free) insert(sequence, leg, rivals);
  if (legs.length > 400) return sequence;
  for (let pass = 0; pass < 2; pass += 1) {
    for (const leg of free) {
      sequence.splice(sequence.indexOf(leg), 1);
      insert(sequence, leg, rivals);
    }
  }
  return sequence;
};
