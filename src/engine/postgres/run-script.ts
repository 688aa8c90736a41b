import type { Node } from "@pgsql/types";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import type { FileSegment } from "../../core/sql/import/readable-segments.ts";
import type { Segment, SqlSegment } from "../../core/sql/import/scan/segment.ts";
import { explainFailure, majorVersion } from "./explain-failure.ts";
import { offlineSubscription } from "./offline-subscription.ts";
import { type Remedy, remedyFor } from "./remedy.ts";
import { skipReason } from "./skip-reason.ts";
import { type SqlFailure, type SqlRunner, sqlFailureOf } from "./sql-runner.ts";

/** What became of one segment of a script; `segment` is its index. */
export type StatementOutcome = { readonly segment: number } & (
  | { readonly kind: "ok" }
  /** `lost`: it is about structure, and the surroundings cannot run it. */
  | { readonly kind: "skipped"; readonly reason: string; readonly lost?: true }
  | { readonly kind: "failed"; readonly message: string; readonly code: string }
);

/** What became of a script, and what was made for it that it takes for granted. */
export interface ScriptRun {
  readonly outcomes: readonly StatementOutcome[];
  readonly stubs: readonly Remedy[];
  /** Extensions that the script creates and that are not available here. */
  readonly missing: readonly string[];
}

/** A script to run. */
export interface Script {
  readonly segments: readonly FileSegment[];
  readonly parser: SqlParser;
  readonly runner: SqlRunner;
  /** Leave out INSERT, UPDATE, DELETE, MERGE and TRUNCATE. */
  readonly skipRows?: boolean;
  /** Leave out what concerns roles: all databases of a server share them. Missing ones are still made. */
  readonly skipRoles?: boolean;
  /** Make subscriptions, without connecting to anybody. An embedded PostgreSQL breaks at them. */
  readonly subscribes?: boolean;
  /** Hears of each segment before it runs. */
  readonly onSegment?: (index: number) => void;
}

interface Session extends Script {
  readonly available: ReadonlySet<string>;
  readonly major: number;
  readonly missing: Map<string, string>;
  readonly stubs: Remedy[];
  broken: boolean;
}

type Outcome = StatementOutcome extends infer Each
  ? Each extends StatementOutcome
    ? Omit<Each, "segment">
    : never
  : never;

/** Things made for one statement; more than this and it asks for something that making does not help. */
const MOST_REMEDIES = 20;

async function attempt(runner: SqlRunner, sql: string): Promise<SqlFailure | undefined> {
  try {
    await runner.exec(sql);
    return undefined;
  } catch (error) {
    return sqlFailureOf(error);
  }
}

/** Messages about what only an extension brings. */
const belongsToExtension =
  /^(?:access method|operator class|operator|function|text search \w+)\b.* does not exist|^operator does not exist|^data type .+ has no default operator class/;

function skipped(reason: string): Outcome {
  return { kind: "skipped", reason };
}

/** Some failures are the surroundings' and not the script's. */
function outcomeOf(session: Session, tree: Node | undefined, failure: SqlFailure): Outcome {
  const { message } = failure;
  // After this PGlite can load no library at all, not even that of PL/pgSQL.
  if (message.startsWith("could not load library")) session.broken = true;
  const extension = /^extension "(.+)" does not exist$/.exec(message)?.[1];
  if (extension !== undefined && session.missing.has(extension)) {
    return skipped(`the extension ${extension} is not available here`);
  }
  if (session.missing.size > 0 && belongsToExtension.test(message)) {
    const reason = `${message}; it may belong to an extension that is not available here`;
    return { kind: "skipped", reason, lost: true };
  }
  const unable = tree === undefined ? undefined : inability(tree, failure);
  if (unable !== undefined) return unable;
  return { kind: "failed", ...explainFailure(failure, tree, session.major) };
}

/** What this server or this role cannot do, whatever the script says. */
function inability(tree: Node, { code, message }: SqlFailure): Outcome | undefined {
  if ("VariableSetStmt" in tree && message.startsWith("unrecognized configuration parameter")) {
    return skipped("this version of PostgreSQL has no such setting");
  }
  if ("SecLabelStmt" in tree && /^(?:no )?security label provider/.test(message)) {
    return { kind: "skipped", reason: `${message}: labels need a module of the server`, lost: true };
  }
  if ("CreateSubscriptionStmt" in tree && code === "42501")
    return { kind: "skipped", reason: message, lost: true };
  return undefined;
}

async function runStatement(session: Session, sql: string, tree: Node | undefined): Promise<Outcome> {
  let failure = await attempt(session.runner, sql);
  for (let made = 0; failure !== undefined && made < MOST_REMEDIES; made++) {
    const remedy = remedyFor(failure, session);
    if (remedy === undefined) break;
    // A platform's object lives in a namespace that may be missing itself: its own failure is remedied first.
    const obstacle = await attempt(session.runner, remedy.sql);
    const prior = obstacle && remedyFor(obstacle, session);
    if (obstacle !== undefined) {
      if (prior === undefined || (await attempt(session.runner, prior.sql)) !== undefined) break;
      session.stubs.push(prior);
      continue;
    }
    session.stubs.push(remedy);
    failure = await attempt(session.runner, sql);
  }
  return failure === undefined ? { kind: "ok" } : outcomeOf(session, tree, failure);
}

function missingExtension(session: Session, tree: Node): string | undefined {
  if (!("CreateExtensionStmt" in tree)) return undefined;
  const { extname, options } = tree.CreateExtensionStmt;
  if (extname === undefined || session.available.has(extname)) return undefined;
  const namespace = (options ?? []).flatMap((option) => {
    if (!("DefElem" in option) || option.DefElem.defname !== "schema") return [];
    const { arg } = option.DefElem;
    return arg !== undefined && "String" in arg ? [arg.String.sval ?? "public"] : [];
  })[0];
  session.missing.set(extname, namespace ?? "public");
  return extname;
}

function runSql(session: Session, segment: SqlSegment): Promise<Outcome> | Outcome {
  if (segment.elided) return skipped("it moves data, not structure");
  const parsed = session.parser.parse(segment.text);
  // What this grammar rejects, PostgreSQL itself shall judge.
  if ("error" in parsed) return runStatement(session, segment.text, undefined);
  const offline = session.subscribes === true ? offlineSubscription(parsed.tree) : undefined;
  if (offline !== undefined) return runStatement(session, offline, parsed.tree);
  const reason = skipReason(parsed.tree, session);
  if (reason !== undefined) return skipped(reason);
  const extension = missingExtension(session, parsed.tree);
  if (extension !== undefined) return skipped(`the extension ${extension} is not available here`);
  return runStatement(session, segment.text, parsed.tree);
}

function run(session: Session, segment: Segment): Promise<Outcome> | Outcome {
  if (session.broken) {
    const reason = "the embedded PostgreSQL broke at an earlier statement";
    return { kind: "skipped", reason, lost: true };
  }
  if (segment.kind === "meta") return skipped("it is a command of psql");
  if (segment.kind === "copy-data") return skipped("it is data, not structure");
  return runSql(session, segment);
}

/** Makes what another run had to make, where it is not there yet. */
export async function provideStubs(stubs: readonly Remedy[], runner: SqlRunner): Promise<void> {
  for (const { sql } of stubs) await attempt(runner, sql);
}

const USUAL = "SET check_function_bodies = off; SET lc_messages = 'C'";
const RESET = "RESET ALL; RESET SESSION AUTHORIZATION";

async function namesIn(runner: SqlRunner, sql: string): Promise<ReadonlySet<string>> {
  return new Set((await runner.query(sql)).map((row) => String(row.name)));
}

/**
 * Runs a foreign script statement by statement, each by itself, and goes on after failures. Roles, namespaces and
 * types of extensions that it takes for granted are made when a statement fails for their lack; bodies of functions
 * are not checked. The settings of the session are reset at the end of each file.
 */
export async function runScript(script: Script): Promise<ScriptRun> {
  const { runner, segments } = script;
  const available = await namesIn(runner, "SELECT name FROM pg_available_extensions");
  const major = await majorVersion(runner);
  const session: Session = { ...script, available, major, missing: new Map(), stubs: [], broken: false };
  await runner.exec(USUAL);
  const outcomes: StatementOutcome[] = [];
  for (const [index, segment] of segments.entries()) {
    const isNextFile = index > 0 && segment.file !== segments[index - 1]?.file;
    if (isNextFile && !session.broken) await runner.exec(`${RESET}; ${USUAL}`);
    script.onSegment?.(index);
    outcomes.push({ segment: index, ...(await run(session, segment)) });
  }
  await runner.exec(RESET);
  return { outcomes, stubs: session.stubs, missing: [...session.missing.keys()] };
}
