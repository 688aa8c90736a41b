import { assertNever } from "../core/base/assert-never.ts";
import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { catalogOf } from "../core/document/catalog.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import { between } from "../core/document/patch.ts";
import { healthOf } from "../core/lint/health.ts";
import { type MendWish, mend } from "../core/lint/mend.ts";
import { type Problem, problemOf } from "../core/lint/problem.ts";
import { rehearseRules } from "../core/lint/rehearsal.ts";
import { ruleBook } from "../core/lint/rule-book.ts";
import { type LintRun, lint, lintAgain } from "../core/lint/run.ts";
import { printSchema } from "../core/sql/print/print-schema.ts";
import { changedDocument } from "./held-document.ts";
import { listChange } from "./list-change.ts";
import type { CheckAnswer, CheckMessage, MendAnswer } from "./messages.ts";
import { sqlChange } from "./sql-change.ts";

/** Problems sent at once. */
const PIECE = 400;

/** The page's design, kept current by what the page says has changed; what was found in it, and told, last. */
let document: Document = noRecords;
let last: LintRun | undefined;
let told: readonly Problem[] = [];

// The worker starts before the page has a design to send, and what is rehearsed costs less than it saves.
rehearseRules();

/** Checks the page's design, one question after another. */
self.onmessage = ({ data: message }: MessageEvent<CheckMessage>) => {
  if (message.kind === "changed") {
    document = changedDocument(document, message);
    return;
  }
  try {
    post(answer(message));
  } catch (error) {
    // What was remembered may be half way between two designs.
    last = undefined;
    post({ kind: "failed", number: message.number, reason: reasonOf(error) });
  }
};

function post(message: CheckAnswer): void {
  self.postMessage(message);
}

type Question = Exclude<CheckMessage, { readonly kind: "changed" }>;

function answer(question: Question): CheckAnswer {
  const { number } = question;
  switch (question.kind) {
    case "check":
      return check(number);
    case "rules":
      return { kind: "rules", number, rules: ruleBook() };
    case "mend":
      return { kind: "mended", number, answer: mended(question.wish, question.mintPrefix) };
    default:
      return assertNever(question);
  }
}

function check(number: number): CheckAnswer {
  const started = performance.now();
  const catalog = catalogOf(document);
  const run = last ? lintAgain(last, catalog) : lint(catalog);
  last = run;
  const problems = run.findings.map((finding) => problemOf(catalog, finding));
  const { fresh, order } = listChange(told, problems);
  for (let at = 0; at < fresh.length; at += PIECE)
    post({ kind: "fresh", problems: fresh.slice(at, at + PIECE) });
  told = problems;
  const drawn = catalog.all("table").flatMap((table) => (table.partitionOf ? [] : [table.id]));
  const ignored = run.ignored.map(({ finding, reason }) => ({
    problem: problemOf(catalog, finding),
    reason,
  }));
  const health = healthOf(drawn, problems, ignored.length);
  return { kind: "checked", number, order, ignored, health, milliseconds: performance.now() - started };
}

function mended(wish: MendWish, mintPrefix: string): MendAnswer {
  const before = catalogOf(document);
  const { run, fixed, refused } = mend(before, wish, countingMint(mintPrefix));
  const { schema, diagram } = between(document, run.catalog.document);
  const removed = (edits: typeof schema | typeof diagram): readonly string[] =>
    [...edits].flatMap(([id, { after }]) => (after === undefined ? [id] : []));
  return {
    records: [...schema.values()].flatMap(({ after }) => after ?? []),
    placements: [...diagram.values()].flatMap(({ after }) => after ?? []),
    removedRecords: removed(schema),
    removedPlacements: removed(diagram),
    fixed: fixed.length,
    refused: [...new Set(refused.map(({ reason }) => reason))],
    lines: sqlChange(printSchema(before), printSchema(run.catalog)),
  };
}
