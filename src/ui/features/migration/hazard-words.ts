import { capitalised } from "../../../core/base/capitalised.ts";
import type { Hazard, HazardKind, Severity } from "../../../core/diff/hazards/effect.ts";
import type { OnlinePhase } from "../../../core/diff/online/online-plan.ts";
import type { StepLock, ToldStep } from "../../../core/diff/told-plan.ts";
import type { IconName } from "../../parts/icons.ts";
import type { Tone } from "../../parts/tone.ts";

/** A hazard in two or three words. */
export const hazardWords: Readonly<Record<HazardKind, string>> = {
  "blocks-reads": "Blocks reads",
  "blocks-writes": "Blocks writes",
  rewrite: "Table rewrite",
  "scan-under-lock": "Full scan",
  "index-build-under-lock": "Index build",
  "data-loss": "Data loss",
  "drops-dependents": "Drops dependents",
  "breaks-running-code": "Breaks old code",
  "loosens-integrity": "Looser rules",
  "changes-access": "Changes access",
  "fails-if-rows-violate": "Rows may refuse",
  refused: "Will be refused",
  "cannot-run-in-transaction": "No transaction",
  "commit-first": "Commit first",
  irreversible: "No way back",
  "left-unvalidated": "Left unvalidated",
  "slows-queries": "Plans may change",
  "heavy-load": "Heavy load",
  "not-analysed": "Not analysed",
};

/** How each severity looks beside its words. */
export const severityLooks: Readonly<Record<Severity, { readonly tone: Tone; readonly icon: IconName }>> = {
  danger: { tone: "error", icon: "octagon" },
  caution: { tone: "warning", icon: "triangle" },
  note: { tone: "info", icon: "info" },
};

/** The phases of an online migration; the new release is out before the last. */
export const phaseWords: Readonly<Record<OnlinePhase, string>> = {
  expand: "Expand",
  backfill: "Backfill",
  validate: "Validate",
  contract: "After the release: contract",
};

const lockNames = { low: "Low", brief: "Brief", blocking: "Blocking" } as const;

/** What a lock means for others, in a word. */
export function lockWord(lock: StepLock | undefined): string {
  return lock ? lockNames[lock.weight] : "None";
}

/** PostgreSQL's name of the lock. */
export function lockMode(lock: StepLock | undefined): string {
  return lock ? capitalised(lock.mode) : "";
}

/** The hazard that is named in the list: that of the step's own doing before the waiting that it causes. */
export function leadingHazard({ hazards }: Pick<ToldStep, "hazards">): Hazard | undefined {
  const [first] = hazards;
  const alike = hazards.filter(({ severity }) => severity === first?.severity);
  return alike.find(({ kind }) => kind !== "blocks-reads" && kind !== "blocks-writes") ?? first;
}

/** A line beneath the title: what is lost, or what the gravest hazard is about, or that it is over at once. */
export function stepDetail(step: ToldStep): string {
  const [loss] = step.losses;
  if (loss !== undefined) return loss;
  const hazard = leadingHazard(step);
  if (hazard && hazard.severity !== "note") return hazard.reason;
  if (!step.lock) return "Touches nothing that others use";
  return step.lock.weight === "low" ? "Reads and writes go on" : "Over in milliseconds";
}
