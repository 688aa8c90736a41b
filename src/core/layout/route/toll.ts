import type { Lattice } from "./lattice.ts";
import { price } from "./price.ts";

/** Beyond so many lines in one space, each further one costs more than the one before. */
const bearable = 3;

/** What a trunk pays for moving through the net; its own earlier marks make it cheaper. */
export type Toll = {
  /** For `length` px along a column of the net in a band, with the lines crossed there. */
  readonly down: (index: number, length: number) => number;
  /** For passing straight over a column of the net in a band. */
  readonly over: (index: number) => number;
  /** For `length` px across to a column of the net in a band, passing over it. */
  readonly across: (index: number, length: number) => number;
  /** Whether the trunk already passes over a column of the net in a band. */
  readonly passes: (index: number) => boolean;
};

/** The toll for one trunk at the traffic of the moment. */
export const tollFor = (lattice: Lattice, trunk: number): Toll => {
  const { down: downs, across: acrosses, ownDown, ownAcross, crossing, crowd } = lattice;
  const crowding = (others: number): number => crowd * others * Math.max(1, others / bearable);
  const passes = (index: number): boolean => ownAcross[index] === trunk;
  const over = (index: number): number => {
    const others = (downs[index] ?? 0) - (ownDown[index] === trunk ? 1 : 0);
    return passes(index) || others <= 0 ? 0 : crossing * others;
  };
  const down = (index: number, length: number): number => {
    if (ownDown[index] === trunk) return length * price.shared;
    const others = (acrosses[index] ?? 0) - (passes(index) ? 1 : 0);
    return length * (1 + crowding(downs[index] ?? 0)) + (others > 0 ? crossing * others : 0);
  };
  const across = (index: number, length: number): number =>
    passes(index) ? length * price.shared : length * (1 + crowding(acrosses[index] ?? 0)) + over(index);
  return { down, over, across, passes };
};
