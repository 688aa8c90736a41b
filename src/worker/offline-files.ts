/** The files of one build, by their path from the page's own; scripts/offline-files.mjs writes them down. */
export type OfflineFiles = {
  /** Another for each build. */
  readonly version: string;
  /** Files whose names stay while their contents change, `""` for the page itself. */
  readonly page: readonly string[];
  /** Files named by their content: those that the page needs at once, and names in it. */
  readonly first: readonly string[];
  /** Those that it needs later, and may fetch in quiet. What is in none of these lists is kept when first used. */
  readonly later: readonly string[];
};

/**
 * What the page tells its service worker: to take over from the one before; to fetch what is needed later; to stop
 * fetching, because another takes over, and answer on the port that comes with it once it has.
 */
export type OfflineMessage = { readonly kind: "take-over" | "keep-rest" | "give-way" };
