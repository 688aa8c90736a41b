/** A stretch that branches off a leg: at which place along it, to which side, and how far it goes. */
export type Arm = { readonly at: number; readonly side: -1 | 1; readonly end: number };

/**
 * One straight stretch of routes, or several of one trunk that run on top of each other. *Across* is the
 * coordinate that lanes change: x for a vertical leg, y for a horizontal one; *along* is the other.
 */
export type Leg = {
  readonly trunk: string;
  /** Place along: first and last. */
  readonly first: number;
  readonly last: number;
  readonly arms: readonly Arm[];
  /** How far it may move across without touching a card; equal when it must stay. */
  readonly low: number;
  readonly high: number;
  /** Where it would stand if it were alone. */
  readonly wish: number;
  /** Where the search left it; then the lane it got. */
  across: number;
  /** Tells every route that runs here. */
  readonly settle: (across: number) => void;
};

/** Whether a leg may move at all. */
export const isFixed = (leg: Leg): boolean => leg.low >= leg.high;
