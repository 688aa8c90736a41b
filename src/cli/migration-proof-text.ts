import {
  isMigrationProved,
  type MigrationProof,
  type StageStatement,
} from "../core/introspect/migration-proof.ts";
import type { MigrationStage } from "../core/introspect/proof.ts";
import { providedKinds } from "../core/introspect/tell-proof.ts";
import { listed } from "./proof-text.ts";

const scripts: Readonly<Record<MigrationStage, string>> = {
  before: "our print of BEFORE",
  after: "our print of AFTER",
  up: "up",
  down: "down",
  "up again": "up again",
};

/** The proof of a migration for people. Lines are those of the scripts that `convert` and `migrate` print. */
export function migrationProofText(proof: MigrationProof): string {
  const {
    beyondRecall,
    emptied,
    differences,
    facts,
    failure,
    leftOut,
    notes,
    provided,
    rowFaults = [],
    rows,
    seconds,
    steps,
  } = proof;
  const count = `${steps.up} ${steps.up === 1 ? "step" : "steps"} up, ${steps.down} down`;
  const refused = failure === undefined ? [] : [`${placed(failure)}: ${failure.message}`];
  return [
    `${headlineOf(proof)}\n`,
    `PostgreSQL ${proof.version}, ${count}, ${facts.toLocaleString("en")} facts compared, ${seconds.toFixed(1)} s\n`,
    listed(
      "Refused by PostgreSQL",
      refused.map((text) => `${text}\n    ${indented(failure?.statement ?? "")}`),
    ),
    listed(
      "Differences",
      differences.map(({ sentence, way }) => `${way}: ${sentence}`),
    ),
    listed(
      "Rows",
      rowFaults.map(({ sentence, way }) => `${way}: ${sentence}`),
    ),
    listed("Advice", adviceOn(proof)),
    rows === undefined ? "" : `Tables filled with rows: ${rows.tables}\n`,
    listed("Not filled with rows", rows?.unfilled.map(({ reason, table }) => `${table}: ${reason}`) ?? []),
    listed("Rows that could not be made to fit", rows?.unheeded ?? []),
    listed(
      "Left out",
      leftOut.map((one) => `${placed(one)}: ${one.reason}\n    ${indented(one.statement)}`),
    ),
    listed(
      "Provided, since the designs take it for granted",
      providedKinds(provided).map(({ heading, names }) => `${heading}: ${names.join(", ")}`),
    ),
    listed("Left as it is", notes),
    listed("Not brought back on the way down", [
      ...beyondRecall,
      ...(emptied === undefined ? [] : [emptied]),
    ]),
  ].join("");
}

/** What may be done about a refusal that rows caused. */
function adviceOn({ failure }: MigrationProof): readonly string[] {
  switch (failure?.code) {
    case "23502":
      return ['Rows have nulls there. Say what they hold: --backfill "public.table.column=expression"'];
    case "23503":
    case "23505":
    case "23514":
      return ["Rows break what is new. Mend them before, or add it as NOT VALID where PostgreSQL can."];
    default:
      return [];
  }
}

function headlineOf(proof: MigrationProof): string {
  const { differences, failure } = proof;
  if (isMigrationProved(proof)) return "The migration leads from BEFORE to AFTER, back, and there again.";
  if (failure !== undefined) return `PostgreSQL refused a statement of ${scripts[failure.stage]}.`;
  const [lost] = proof.rowFaults ?? [];
  if (lost !== undefined) return `Rows did not survive the way ${lost.way}.`;
  const way = differences[0]?.way ?? "up";
  return `The way ${way} does not end at ${way === "down" ? "BEFORE" : "AFTER"}.`;
}

function placed({ line, stage }: StageStatement): string {
  return `${scripts[stage]}:${line}`;
}

function indented(statement: string): string {
  return statement.replaceAll("\n", "\n    ");
}
