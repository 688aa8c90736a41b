/** What is checked, and the share of the work that is done, 0 to 1: it never falls, though refutations bring more work. */
export type DiscoveryProgress = {
  /** Columns of the left sides, and how many of those there are. */
  readonly size: number;
  readonly candidates: number;
  readonly share: number;
};

export type OnProgress = (progress: DiscoveryProgress) => void;

/** Left sides of one size, and how many larger ones are possible so far. */
type Level = { readonly size: number; readonly candidates: number; readonly later: number };

/** Counts the left sides that were checked, and tells of each level and each hundredth part of the work. */
export function meterOf(onProgress: OnProgress = () => {}) {
  let level: Level = { size: 0, candidates: 0, later: 0 };
  let [checked, open, told] = [0, 0, 0];
  const share = (): number => Math.max(told, checked / Math.max(1, checked + open + level.later));
  const tell = (): void => {
    told = share();
    onProgress({ size: level.size, candidates: level.candidates, share: told });
  };
  return {
    begin(next: Level): void {
      level = next;
      open = next.candidates;
      tell();
    },
    count(): void {
      checked += 1;
      open -= 1;
      if (share() >= told + 0.01) tell();
    },
  };
}
