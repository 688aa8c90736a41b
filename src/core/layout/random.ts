/** A stream of numbers in [0, 1), the same for the same seed. */
export type Random = () => number;

/** A 32-bit linear congruential generator (constants of Numerical Recipes); layout needs repeatability, not quality. */
export const seededRandom = (seed: number): Random => {
  let state = (Math.imul(seed | 0, 2654435761) + 1013904223) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};
