import type { OnlinePhase, OnlineStep } from "./online-plan.ts";

/** Longer than this a statement does not wait for a lock, because all others wait behind it. */
export const LOCK_TIMEOUT = "2s";

/** What each phase is for, in sentences. */
export const purposes: Readonly<Record<OnlinePhase, string>> = {
  expand: "What is new comes beside what is there. Running code goes on.",
  backfill: "Rows that are there get their values, batch by batch.",
  validate: "What is new is checked against all rows, and takes its place.",
  contract: "What no running code uses any more goes.",
};

/** What to do when a statement fails. */
export const advice: readonly string[] = [
  `A statement that does not get its lock within ${LOCK_TIMEOUT} fails (55P03) and changes nothing: run it again a little later.`,
  "An index that fails to build stays behind as invalid: drop it with DROP INDEX CONCURRENTLY, then build it again.",
];

/** Where to stop until the release is out. */
export const marker: readonly string[] = [
  "Deploy marker: deploy the release that uses the new design, wait until the old one is gone everywhere, then go on.",
];

/** How the statements of a step are to be run. */
export const ways: Readonly<Record<OnlineStep["run"], string>> = {
  transaction: "One transaction.",
  alone: "Not in a transaction: by itself.",
  batches: "Not in a transaction: it commits after each batch.",
};
