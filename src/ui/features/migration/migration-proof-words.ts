import { isMigrationProved, type MigrationProof } from "../../../core/introspect/migration-proof.ts";
import type { MigrationStage } from "../../../core/introspect/proof.ts";

const scripts: Readonly<Record<MigrationStage, string>> = {
  before: "the design before",
  after: "the design after",
  up: "the way up",
  down: "the way down",
  "up again": "the way up, run again",
};

/** A proof in a few words for its badge: "Proved on PostgreSQL 18.6 in 0.14 s". */
export function proofBadge(proof: MigrationProof): string {
  if (!isMigrationProved(proof)) return "Proof failed";
  return `Proved on PostgreSQL ${proof.version} in ${seconds(proof.seconds)}`;
}

/** What a proof found, in a sentence. */
export function proofSentence(proof: MigrationProof): string {
  const { differences, failure, leftOut, rowFaults = [] } = proof;
  if (failure) {
    return `PostgreSQL ${proof.version} refused line ${failure.line} of ${scripts[failure.stage]}: ${failure.message} (${failure.code}).`;
  }
  const [first] = differences;
  if (first) {
    const goal = first.way === "down" ? "before" : "after";
    return `${capital(scripts[first.way])} does not end at the design ${goal}: ${differences.length.toLocaleString("en")} ${differences.length === 1 ? "difference" : "differences"}.`;
  }
  if (rowFaults.length > 0) return "The migration does not leave the rows as they should be.";
  const ran = `Ran up, down and up again; ${proof.facts.toLocaleString("en")} facts of the catalog compared.`;
  if (leftOut.length === 0) return ran;
  return `${ran} ${leftOut.length.toLocaleString("en")} ${leftOut.length === 1 ? "statement" : "statements"} could not be run here.`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function seconds(value: number): string {
  return value < 10 ? `${value.toFixed(2)} s` : `${value.toFixed(0)} s`;
}
