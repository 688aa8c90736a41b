/** Distances that arranging and routing agree on, px at 100 % (the visual target's "Edges and crow's feet"). */
export const clearance = {
  /** End zone left and right of a card that only lines ending there may enter. */
  beside: 20,
  /** Free space above and below a card. */
  above: 8,
  /** The first and last stretch of a line is straight for this long, so that its end can be drawn. */
  stub: 24,
  /** Between parallel lines to different keys. */
  lane: 8,
} as const;

/** Positions are multiples of this, px. */
export const gridStep = 8;

/** The multiple of the grid step nearest to the value. */
export const snap = (value: number): number => Math.round(value / gridStep) * gridStep;

/** The smallest multiple of the grid step that is not below the value. */
export const snapUp = (value: number): number => Math.ceil(value / gridStep) * gridStep;
