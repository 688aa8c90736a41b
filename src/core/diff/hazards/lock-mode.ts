/** PostgreSQL's eight table locks, the weakest first (manual 13.3.1). */
export const lockModes = [
  "access share",
  "row share",
  "row exclusive",
  "share update exclusive",
  "share",
  "share row exclusive",
  "exclusive",
  "access exclusive",
] as const;

export type LockMode = (typeof lockModes)[number];

/** Whether the first lock is at least as strong as the second. */
export function isAtLeast(mode: LockMode, other: LockMode): boolean {
  return lockModes.indexOf(mode) >= lockModes.indexOf(other);
}

/** The stronger of two locks. */
export function stronger(one: LockMode, other: LockMode): LockMode {
  return isAtLeast(one, other) ? one : other;
}

/** What other sessions cannot do with a relation while it is locked: nothing, write, or even read. */
export function blockedBy(mode: LockMode): "nothing" | "writes" | "reads and writes" {
  if (mode === "access exclusive") return "reads and writes";
  return isAtLeast(mode, "share") ? "writes" : "nothing";
}
