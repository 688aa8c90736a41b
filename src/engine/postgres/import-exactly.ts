import type { Mint } from "../../core/base/mint.ts";
import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import { catalogOf } from "../../core/document/catalog.ts";
import type { Document } from "../../core/document/document.ts";
import { withDesignName } from "../../core/document/with-design-name.ts";
import type { ProofProgress, Provision } from "../../core/introspect/proof.ts";
import { takenForGranted } from "../../core/introspect/taken-for-granted.ts";
import { withoutLeftOut } from "../../core/sql/import/files/left-out.ts";
import { filesOf, type ScriptPart, soleFile } from "../../core/sql/import/files/script.ts";
import { importFiles } from "../../core/sql/import/import-sql.ts";
import type { LedgerLine } from "../../core/sql/import/ledger.ts";
import type { ParsedStatement, SqlParser } from "../../core/sql/import/parser.ts";
import { type FileSegment, readableSegments } from "../../core/sql/import/readable-segments.ts";
import { type RunOutcome, toldExactly } from "../../core/sql/import/told-exactly.ts";
import type { Databases, DisposableDatabase } from "./databases.ts";
import { neededExtensions } from "./needed-extensions.ts";
import { provisionsOf } from "./provisions.ts";
import { readSchema } from "./read-schema.ts";
import type { Remedy } from "./remedy.ts";
import { runScript, type ScriptRun, type StatementOutcome } from "./run-script.ts";
import { skipReason } from "./skip-reason.ts";

/** SQL to run: a text, or several files joined. */
export interface ExactQuestion {
  readonly text: string;
  readonly parts?: readonly ScriptPart[];
  /** Names the design. */
  readonly fileName?: string;
}

/** What it runs on, and who hears of it. */
export interface ExactSurroundings {
  readonly databases: Databases;
  readonly parser: SqlParser;
  readonly mint: Mint;
  readonly report: (progress: ProofProgress) => void;
}

/** The design of the database that the SQL built, and what became of each statement. */
export interface ExactImport {
  /** The PostgreSQL that ran it, such as "18.6". */
  readonly version: string;
  readonly document: Document;
  readonly ledger: readonly LedgerLine[];
  readonly provided: readonly Provision[];
}

/** Statements about rows that are run: what a script does with the rows it has just made may depend on them. */
const MOST_ROWS = 2000;

/**
 * Runs SQL in an empty database and reads the design it built: what DO blocks, dynamic SQL and queries make as well.
 * What cannot run here, for an extension that is missing or since it is about the server, is read from the text.
 * Refused when there is no statement; rejects when no database can be opened.
 */
export async function importExactly(
  { fileName, parts, text }: ExactQuestion,
  { databases, mint, parser, report }: ExactSurroundings,
): Promise<ExactImport | Refusal> {
  const where = parts ?? soleFile(text);
  const title = fileName === undefined ? {} : { fileName };
  const fromText = importFiles(filesOf({ text, parts: where }), { parser, mint, ...title });
  const segments = readableSegments(text, parser, parts);
  if (segments.length === 0) return refuse("There is no statement in this text.");
  report({ doing: "starting" });
  const database = await databases.open(neededExtensions(segments));
  try {
    const run = await runScript({
      ...{ segments, parser, runner: database, skipRoles: databases.shared },
      skipRows: fromText.ledger.filter(({ outcome }) => outcome === "data").length > MOST_ROWS,
      onSegment: (done) =>
        report({ doing: "original", done, of: segments.length, line: segments[done]?.line ?? 0 }),
    });
    const built = await designIn(database, run.stubs, mint);
    if (isRefusal(built)) return built;
    const outcomes = outcomesOf(run, segments, parser);
    const keeps = ({ outcome, start }: LedgerLine): boolean =>
      outcome === "data" || outcomes.get(start)?.kind === "read";
    const rest = withoutLeftOut(
      text,
      fromText.ledger.filter((line) => !keeps(line)),
    );
    const named = withDesignName(built, catalogOf(fromText.document).design.name);
    const whole = importFiles(filesOf({ text: rest, parts: where }), { parser, mint, into: named });
    return {
      version: database.version,
      document: whole.document,
      ledger: toldExactly({ text: fromText, built: whole.document, outcomes }),
      provided: provisionsOf(run),
    };
  } finally {
    await database.close();
  }
}

/** The design of what was built; what was made for the script only is external, or no part of it. */
async function designIn(
  database: DisposableDatabase,
  stubs: readonly Remedy[],
  mint: Mint,
): Promise<Document | Refusal> {
  const named = (kind: Remedy["kind"]): readonly string[] =>
    stubs.filter((stub) => stub.kind === kind).map(({ name }) => name);
  for (const name of named("function")) {
    // Members of an extension are no part of a design, and references to them are by name.
    await database.exec(`ALTER EXTENSION plpgsql ADD FUNCTION ${name.replace(/\(\)$/, "")}`);
  }
  const document = await readSchema(database, mint);
  if (isRefusal(document)) return document;
  return takenForGranted(document, {
    namespaces: new Set(named("namespace")),
    tables: new Set(named("table")),
  });
}

/** What became of each statement, by where it begins. What is about the server is read from the text though it ran. */
function outcomesOf(
  { outcomes }: ScriptRun,
  segments: readonly FileSegment[],
  parser: SqlParser,
): ReadonlyMap<number, RunOutcome> {
  const told = new Map<number, RunOutcome>();
  for (const outcome of outcomes) {
    const segment = segments[outcome.segment];
    if (segment?.kind !== "sql") continue;
    told.set(segment.start, runOutcome(outcome, parser.parse(segment.text)));
  }
  return told;
}

function runOutcome(outcome: StatementOutcome, parsed: ParsedStatement): RunOutcome {
  if (outcome.kind === "skipped") return { kind: "read", reason: outcome.reason };
  const about = "tree" in parsed ? skipReason(parsed.tree, { skipRoles: true }) : undefined;
  if (about !== undefined) return { kind: "read", reason: about };
  return outcome.kind === "ok" ? { kind: "ran" } : { kind: "failed", message: outcome.message };
}
