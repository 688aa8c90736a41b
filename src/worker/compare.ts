import { assertNever } from "../core/base/assert-never.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { drawnDifferences } from "../core/diff/drawn-differences.ts";
import { drawnLines } from "../core/diff/drawn-lines.ts";
import type { MigrationFile } from "../core/diff/format.ts";
import { formats } from "../core/diff/formats/index.ts";
import { migrationScript } from "../core/diff/migration-script.ts";
import type { OnlinePlan } from "../core/diff/online/online-plan.ts";
import { onlineScript } from "../core/diff/online/online-script.ts";
import type { Plan } from "../core/diff/plan.ts";
import { revertChange } from "../core/diff/revert-change.ts";
import { tellChanges } from "../core/diff/told-change.ts";
import { tellOnlinePlan, tellPlan } from "../core/diff/told-plan.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import { loadParser } from "../engine/parser/load-in-browser.ts";
import { changeBetween } from "./change-between.ts";
import { comparisonOf, planBetween } from "./comparison-of.ts";
import { changedDocument } from "./held-document.ts";
import type { CompareAnswer, CompareJob, CompareMessage, Side } from "./messages.ts";

/** The two designs, kept current by what the page says has changed. */
const sides: Record<Side, Document> = { before: noRecords, after: noRecords };

/** One question at a time: a question is about the designs as they were when it was asked. */
let line: Promise<void> = Promise.resolve();

/** Compares the page's two designs, one question after another. */
self.onmessage = ({ data: message }: MessageEvent<CompareMessage>) => {
  line = line.then(async () => {
    if (message.kind === "side") sides[message.side] = changedDocument(sides[message.side], message.change);
    else self.postMessage(await answer(message.number, message));
  });
};

async function answer(number: number, job: CompareJob): Promise<CompareAnswer> {
  try {
    const found = await answered(number, job);
    return isRefusal(found) ? { kind: "refused", number, reason: found.refused } : found;
  } catch (error) {
    return { kind: "failed", number, reason: reasonOf(error) };
  }
}

async function answered(number: number, job: CompareJob): Promise<CompareAnswer | Refusal> {
  switch (job.kind) {
    case "compare":
      return compared(number, job.renames);
    case "migrate":
      return told(number, job);
    case "revert":
      return reverted(number, job);
    default:
      return assertNever(job);
  }
}

function compared(number: number, renames: readonly string[]): CompareAnswer | Refusal {
  const found = comparisonOf(sides, renames);
  if (isRefusal(found)) return found;
  const { comparison, match } = found;
  const differences = {
    changes: tellChanges(comparison),
    drawn: drawnDifferences(comparison, match),
    lines: drawnLines(comparison),
    questions: comparison.questions,
  };
  return { kind: "compared", number, differences };
}

type MigrateJob = Extract<CompareJob, { readonly kind: "migrate" }>;

async function told(number: number, job: MigrateJob): Promise<CompareAnswer | Refusal> {
  const parser = await loadParser();
  const found = planBetween(sides, job, parser);
  if (isRefusal(found)) return found;
  const { comparison, online, plan, rows } = found;
  const downScript = migrationScript(plan, "down");
  const migration = {
    ...(online ? tellOnlinePlan(online, plan, { comparison, parser }) : tellPlan(plan, comparison, parser)),
    upScript: online ? onlineScript(online) : migrationScript(plan, "up"),
    downScript,
    notes: (online ?? plan).notes,
    beyondRecall: plan.beyondRecall,
    rows,
    files: filesOf(online ?? plan, job),
  };
  return { kind: "told", number, migration };
}

function filesOf(
  plan: Plan | OnlinePlan,
  { at, name, style }: MigrateJob,
): readonly MigrationFile[] | Refusal {
  const format = formats.find(({ id }) => id === style);
  if (!format) return refuse(`There is no format “${style}”.`);
  const digits = (time: number): string => new Date(time).toISOString().replaceAll(/\D/g, "").slice(0, 14);
  return format.files(plan, {
    name,
    stamp: (place) =>
      format.stamp === "number" ? { number: place + 1 } : { timestamp: digits(at + 1000 * place) },
  });
}

function reverted(
  number: number,
  { at, renames }: Extract<CompareJob, { readonly kind: "revert" }>,
): CompareAnswer | Refusal {
  const found = comparisonOf(sides, renames);
  if (isRefusal(found)) return found;
  const change = found.comparison.changes[at];
  if (!change) return refuse("The design has changed since: this change is no longer there.");
  const document = revertChange(found.comparison, change);
  if (isRefusal(document)) return document;
  return { kind: "reverted", number, change: changeBetween(sides.after, document) };
}
