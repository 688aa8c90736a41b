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

/** What may be done about a refusal that rows caused. */
export function adviceOn({ failure }: MigrationProof): string {
  switch (failure?.code) {
    case "23502": {
      const column = /column "([^"]+)"/.exec(failure.message)?.[1];
      const what = column === undefined ? "what such columns hold" : `what ${column} holds`;
      return `Rows have nothing there: say under Rows ${what}.`;
    }
    case "23503":
    case "23505":
    case "23514":
      return "Rows break what is new: mend them under Rows, or add it as NOT VALID where PostgreSQL can.";
    default:
      return "";
  }
}

/** What a proof that went well did: steps, time, rows, facts. */
export function provedWords({ facts, rows, seconds: time, steps, version }: MigrationProof): string {
  const ways = `${steps.up} ${steps.up === 1 ? "step" : "steps"} up, ${steps.down} down, and up again`;
  const filled = rows ? ` on rows in ${rows.tables} ${rows.tables === 1 ? "table" : "tables"}` : "";
  return `PostgreSQL ${version} ran ${ways}${filled} in ${seconds(time)}: no difference in ${facts.toLocaleString("en")} facts of the catalog.`;
}

/** When that was. */
export function onDay(at: number): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function seconds(value: number): string {
  return value < 10 ? `${value.toFixed(2)} s` : `${value.toFixed(0)} s`;
}
