import type { Lattice } from "./lattice.ts";

/** What a route costs besides its length, px of detour that it is worth to avoid one. */
export const price = {
  bend: 40,
  crossing: 44,
  /** Two different ends drawn on the same spot. */
  clash: 400,
  /** Share of the length that counts along the own trunk. */
  shared: 0.35,
  /** Per px beside each other trunk in the same space. */
  crowd: 0.03,
} as const;

/** The cost of `length` px along a column of the net in a band, for a trunk, with the lines it crosses there. */
export const priceDown = (
  lattice: Lattice,
  index: number,
  step: { length: number; trunk: number },
): number => {
  if (lattice.ownDown[index] === step.trunk) return step.length * price.shared;
  const crossed = (lattice.across[index] ?? 0) - (lattice.ownAcross[index] === step.trunk ? 1 : 0);
  return step.length * (1 + price.crowd * (lattice.down[index] ?? 0)) + price.crossing * Math.max(0, crossed);
};

/** The cost of passing straight over a column of the net in a band, for a trunk. */
export const priceOver = (lattice: Lattice, index: number, trunk: number): number => {
  if (lattice.ownAcross[index] === trunk) return 0;
  const crossed = (lattice.down[index] ?? 0) - (lattice.ownDown[index] === trunk ? 1 : 0);
  return price.crossing * Math.max(0, crossed);
};
