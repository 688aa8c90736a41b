/** Source of identifiers nobody has used yet. Random in the browser, counting on the command line and in tests. */
export type Mint = () => string;

/** Counts upward behind a prefix: `a1`, `a2`, … Unique as long as the prefix is. */
export function countingMint(prefix = "", from = 1): Mint {
  let next = from;
  return () => `${prefix}${next++}`;
}
