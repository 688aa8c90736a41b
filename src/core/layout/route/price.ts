/** What a route costs besides its length, px of detour that it is worth to avoid one. */
export const price = {
  bend: 40,
  /** Two different ends drawn on the same spot, or one on the side that belongs to another. */
  clash: 900,
  /** Share of the length that counts along the own trunk. */
  shared: 0.35,
} as const;

/**
 * What crossing a line costs, and each px beside another trunk. In large drawings crossings cannot be avoided one by
 * one, and a search that tries takes long: the prices fall with the number of links.
 */
export const trafficPrice = (links: number): { readonly crossing: number; readonly crowd: number } => {
  const share = Math.min(1, 200 / Math.max(1, links));
  return { crossing: 44 * share, crowd: 0.2 * share };
};
