import { isRefusal, type Refusal } from "../../core/base/refusal.ts";
import { migrationScript } from "../../core/diff/migration-script.ts";
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
import { neededExtensions } from "./needed-extensions.ts";
import { provisionsOf } from "./provisions.ts";
import { readCatalog } from "./read-catalog.ts";
import { provideStubs, runScript, type ScriptRun } from "./run-script.ts";
import { skipReason } from "./skip-reason.ts";
import { sqlFailureOf } from "./sql-runner.ts";

/** Two designs, and the plan that shall lead from one to the other. */
export interface MigrationQuestion {
  readonly before: Document;
  readonly after: Document;
  readonly plan: Plan;
}

/** What a proof runs on. `now` is in milliseconds. */
export interface MigrationSurroundings {
  readonly databases: Databases;
  readonly parser: SqlParser;
  readonly now: () => number;
  /** Hears of each design and way before it runs. */
  readonly report?: (stage: MigrationStage) => void;
}

type Findings = Pick<MigrationProof, "facts" | "differences" | "failure" | "leftOut">;

/**
 * Builds both designs, each in an empty database, and runs the plan's scripts in the first: up, down and up again. After
 * each way the catalog is held against that of the design as built from scratch. It ends at the first way that goes
 * wrong. What the plan gives up for good are rows and values, which no catalog holds: nothing is left out for them.
 * Refused when a catalog cannot be read; rejects when no database can be opened.
 */
export async function proveMigration(
  { before, after, plan }: MigrationQuestion,
  surroundings: MigrationSurroundings,
): Promise<MigrationProof | Refusal> {
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
      const found = await findings({ built, plan, subject, wanted }, surroundings);
      if (isRefusal(found)) return found;
      return {
        version: subject.version,
        steps: { up: plan.steps.length, down: plan.down.length },
        seconds: (now() - started) / 1000,
        ...found,
        provided: providedIn(built.before.run, built.after.run),
        notes: plan.notes,
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

type Outcome = Pick<MigrationProof, "failure" | "leftOut">;

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
  readonly plan: Plan;
  readonly subject: DisposableDatabase;
  readonly wanted: DisposableDatabase;
}

async function findings(
  { built, plan, subject, wanted }: Trial,
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
  const ways = [
    { way: "up", goal: after },
    { way: "down", goal: before },
    { way: "up again", goal: after },
  ] as const;
  let facts = 0;
  for (const { goal, way } of ways) {
    const script = migrationScript(plan, way === "down" ? "down" : "up");
    const outcome = await travel(way, script, { ...surroundings, database: subject });
    leftOut.push(...outcome.leftOut);
    if (outcome.failure !== undefined) return { facts, differences: [], leftOut, failure: outcome.failure };
    const found = await factsOf(subject);
    if (isRefusal(found)) return found;
    const told = tellDifferences(goal, found);
    facts += told.facts;
    const differences = told.differences.map((difference) => ({ ...difference, way }));
    if (differences.length > 0) return { facts, differences, leftOut };
  }
  return { facts, differences: [], leftOut };
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
    const isBracket = "tree" in parsed && "TransactionStmt" in parsed.tree;
    const reason =
      "tree" in parsed && !isBracket ? skipReason(parsed.tree, { skipRoles: databases.shared }) : undefined;
    if (reason !== undefined) {
      leftOut.push({ ...place, reason });
      continue;
    }
    try {
      await database.exec(segment.text);
    } catch (error) {
      await database.exec("ROLLBACK");
      return { leftOut, failure: { ...place, ...sqlFailureOf(error) } };
    }
  }
  return { leftOut };
}
