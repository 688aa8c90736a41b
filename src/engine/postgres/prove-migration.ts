import { isRefusal, type Refusal } from "../../core/base/refusal.ts";
import type { Comparison } from "../../core/diff/comparison.ts";
import type { DataStep } from "../../core/diff/data-step.ts";
import { migrationScript } from "../../core/diff/migration-script.ts";
import type { OnlinePlan } from "../../core/diff/online/online-plan.ts";
import { onlineScript } from "../../core/diff/online/online-script.ts";
import type { Plan } from "../../core/diff/plan.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import type { CatalogFact } from "../../core/introspect/catalog-fact.ts";
import type { MigrationProof } from "../../core/introspect/migration-proof.ts";
import type { MigrationStage, Provision, Way } from "../../core/introspect/proof.ts";
import { tellDifferences } from "../../core/introspect/tell-differences.ts";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { type FileSegment, readableSegments } from "../../core/sql/import/readable-segments.ts";
import { scan } from "../../core/sql/import/scan/scan.ts";
import { printScript } from "../../core/sql/print/print-script.ts";
import type { Databases, DisposableDatabase } from "./databases.ts";
import { emptyTables } from "./empty-tables.ts";
import { explainFailure, majorVersion } from "./explain-failure.ts";
import { fillWithRows } from "./fill-with-rows.ts";
import { neededExtensions } from "./needed-extensions.ts";
import { provisionsOf } from "./provisions.ts";
import { readCatalog } from "./read-catalog.ts";
import { rowWatch } from "./row-watch.ts";
import { provideStubs, runScript, type ScriptRun } from "./run-script.ts";
import { skipReason } from "./skip-reason.ts";
import { sqlFailureOf } from "./sql-runner.ts";

/** Two designs, and the plan that shall lead from one to the other. */
export interface MigrationQuestion {
  readonly before: Document;
  readonly after: Document;
  readonly plan: Plan;
  /** Given, the tables are filled with rows beforehand, and what should survive is watched. */
  readonly comparison?: Comparison;
  /** Given, this is the way up. */
  readonly online?: OnlinePlan;
  /** What was stated about rows: it may change them. */
  readonly data?: readonly DataStep[];
}

/** What a proof runs on. `now` is in milliseconds. */
export interface MigrationSurroundings {
  readonly databases: Databases;
  readonly parser: SqlParser;
  readonly now: () => number;
  /** Hears of each design and way before it runs. */
  readonly report?: (stage: MigrationStage) => void;
}

type Findings = Pick<
  MigrationProof,
  "facts" | "differences" | "emptied" | "failure" | "leftOut" | "rows" | "rowFaults"
>;

/**
 * Builds both designs, each in an empty database, and runs the plan's scripts in the first: up, down and up again. After
 * each way the catalog is held against that of the design as built from scratch. It ends at the first way that goes
 * wrong. What the plan gives up for good are rows and values, which no catalog holds: where the way back stops at rows
 * that miss them, it is gone on empty tables, and that is said.
 * Refused when a catalog cannot be read; rejects when no database can be opened.
 */
export async function proveMigration(
  question: MigrationQuestion,
  surroundings: MigrationSurroundings,
): Promise<MigrationProof | Refusal> {
  const { before, after, plan } = question;
  const { databases, now, parser } = surroundings;
  const started = now();
  const segments = {
    before: readableSegments(printScript(catalogOf(before)), parser),
    after: readableSegments(printScript(catalogOf(after)), parser),
  };
  const extensions = neededExtensions([...segments.before, ...segments.after]);
  // The first to make a role is the last to be closed: roles go with the database they were made from.
  const wanted = await databases.open(extensions);
  try {
    const subject = await databases.open(extensions);
    try {
      const built = {
        after: await build("after", segments.after, { ...surroundings, database: wanted }),
        before: await build("before", segments.before, { ...surroundings, database: subject }),
      };
      await provideStubs(built.before.run.stubs, wanted);
      await provideStubs(built.after.run.stubs, subject);
      const found = await findings({ built, question, subject, wanted }, surroundings);
      if (isRefusal(found)) return found;
      return {
        version: subject.version,
        steps: { up: (question.online ?? plan).steps.length, down: plan.down.length },
        seconds: (now() - started) / 1000,
        ...found,
        provided: providedIn(built.before.run, built.after.run),
        notes: (question.online ?? plan).notes,
        beyondRecall: plan.beyondRecall,
      };
    } finally {
      await subject.close();
    }
  } finally {
    await wanted.close();
  }
}

function providedIn(...runs: readonly ScriptRun[]): readonly Provision[] {
  return [...new Map(runs.flatMap(provisionsOf).map((one) => [`${one.kind} ${one.name}`, one])).values()];
}

type Outcome = Pick<MigrationProof, "emptied" | "failure" | "leftOut">;

interface Built {
  readonly run: ScriptRun;
  readonly outcome: Outcome;
}

interface Place extends MigrationSurroundings {
  readonly database: DisposableDatabase;
}

async function build(
  stage: "before" | "after",
  segments: readonly FileSegment[],
  { database, databases, parser, report }: Place,
): Promise<Built> {
  report?.(stage);
  const run = await runScript({ segments, parser, runner: database, skipRoles: databases.shared });
  const outcomes = run.outcomes.map((outcome) => {
    const segment = segments[outcome.segment];
    const statement = segment !== undefined && "text" in segment ? segment.text : "";
    return { outcome, place: { stage, line: segment?.line ?? 0, statement } };
  });
  const failure = outcomes.flatMap(({ outcome, place }) =>
    outcome.kind === "failed" ? [{ ...place, message: outcome.message, code: outcome.code }] : [],
  )[0];
  const leftOut = outcomes.flatMap(({ outcome, place }) =>
    outcome.kind === "skipped" && outcome.lost === true ? [{ ...place, reason: outcome.reason }] : [],
  );
  return { run, outcome: { leftOut, ...(failure === undefined ? {} : { failure }) } };
}

interface Trial {
  readonly built: { readonly before: Built; readonly after: Built };
  readonly question: MigrationQuestion;
  readonly subject: DisposableDatabase;
  readonly wanted: DisposableDatabase;
}

async function findings(
  { built, question, subject, wanted }: Trial,
  surroundings: MigrationSurroundings,
): Promise<Findings | Refusal> {
  const start = { facts: 0, differences: [], leftOut: [] };
  const outcomes = [built.before.outcome, built.after.outcome];
  const leftOut = outcomes.flatMap((outcome) => outcome.leftOut);
  const failure = outcomes.flatMap((outcome) => outcome.failure ?? [])[0];
  if (failure !== undefined) return { ...start, leftOut, failure };
  const before = await factsOf(subject);
  const after = await factsOf(wanted);
  if (isRefusal(before)) return before;
  if (isRefusal(after)) return after;
  const rows =
    question.comparison && (await fillWithRows(subject, question.comparison, tablesFilledIn(question)));
  const gone = await journey({ question, subject, goals: { before, after } }, surroundings);
  if (isRefusal(gone)) return gone;
  return { ...gone, leftOut: [...leftOut, ...gone.leftOut], ...(rows ? { rows } : {}) };
}

interface Journey {
  readonly question: MigrationQuestion;
  readonly subject: DisposableDatabase;
  readonly goals: { readonly before: readonly CatalogFact[]; readonly after: readonly CatalogFact[] };
}

/** There, back and there again, up to the first way that does not end as it should. */
async function journey(
  { goals, question, subject }: Journey,
  surroundings: MigrationSurroundings,
): Promise<Findings | Refusal> {
  const { comparison } = question;
  const watch = comparison && (await rowWatch(subject, comparison, filledIn(question)));
  const leftOut: MigrationProof["leftOut"][number][] = [];
  const place = { ...surroundings, database: subject };
  let facts = 0;
  let emptied: Pick<MigrationProof, "emptied"> = {};
  for (const way of ["up", "down", "up again"] as const) {
    const { failure, leftOut: left, ...told } = await go(way, question, place);
    emptied = { ...emptied, ...told };
    leftOut.push(...left);
    if (failure !== undefined) return { facts, differences: [], leftOut, failure };
    const found = await factsOf(subject);
    if (isRefusal(found)) return found;
    const compared = tellDifferences(way === "down" ? goals.before : goals.after, found);
    facts += compared.facts;
    const differences = compared.differences.map((difference) => ({ ...difference, way }));
    const rowFaults = emptied.emptied === undefined ? ((await watch?.(way)) ?? []) : [];
    if (differences.length > 0 || rowFaults.length > 0) return { facts, differences, rowFaults, leftOut };
  }
  return { facts, differences: [], leftOut, ...emptied };
}

/** Goes a way; back on empty tables where rows break a rule (class 23) for want of what the plan said it gives up. */
async function go(way: Way, question: MigrationQuestion, place: Place): Promise<Outcome> {
  const { comparison, plan } = question;
  const script = scriptOf(question, way);
  const outcome = await travel(way, script, place);
  const { failure } = outcome;
  if (way !== "down" || !comparison || plan.beyondRecall.length === 0) return outcome;
  if (!failure?.code.startsWith("23")) return outcome;
  await emptyTables(place.database);
  const emptied = `The way back stops at rows without what is gone: ${failure.message}. It was run on empty tables.`;
  return { ...(await travel(way, script, place)), emptied };
}

function scriptOf({ online, plan }: MigrationQuestion, way: Way): string {
  if (way === "down") return migrationScript(plan, "down");
  return online ? onlineScript(online) : migrationScript(plan, "up");
}

/** New tables that the migration fills with rows. */
function tablesFilledIn({ data = [] }: MigrationQuestion): ReadonlySet<string> {
  return new Set(data.flatMap((step) => (step.kind === "fill-table" ? [String(step.table.id)] : [])));
}

/** Columns whose contents the migration states anew. */
function filledIn({ data = [] }: MigrationQuestion): ReadonlySet<string> {
  return new Set(data.flatMap((step) => (step.kind === "fill-column" ? [String(step.column.id)] : [])));
}

/** PostgreSQL cannot move a column. */
async function factsOf(database: DisposableDatabase): Promise<readonly CatalogFact[] | Refusal> {
  const facts = await readCatalog(database);
  return isRefusal(facts) ? facts : facts.filter(({ property }) => !property.endsWith("position"));
}

/** Runs the script as psql would, its transaction included, up to the first statement that PostgreSQL refuses. */
async function travel(
  stage: Way,
  script: string,
  { database, databases, parser, report }: Place,
): Promise<Outcome> {
  report?.(stage);
  const leftOut: MigrationProof["leftOut"][number][] = [];
  for (const segment of scan(script)) {
    if (segment.kind !== "sql") continue;
    const place = { stage, line: segment.line, statement: segment.text };
    const parsed = parser.parse(segment.text);
    const tree = "tree" in parsed ? parsed.tree : undefined;
    const runs = tree === undefined || "TransactionStmt" in tree;
    const reason = runs ? undefined : skipReason(tree, { skipRoles: databases.shared });
    if (reason !== undefined) {
      leftOut.push({ ...place, reason });
      continue;
    }
    try {
      await database.exec(segment.text);
    } catch (error) {
      await database.exec("ROLLBACK");
      const failure = explainFailure(sqlFailureOf(error), tree, await majorVersion(database));
      return { leftOut, failure: { ...place, ...failure } };
    }
  }
  return { leftOut };
}
