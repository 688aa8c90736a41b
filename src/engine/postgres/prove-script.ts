import { isRefusal, type Refusal, refuse } from "../../core/base/refusal.ts";
import type { CatalogFact } from "../../core/introspect/catalog-fact.ts";
import type {
  LeftOutStatement,
  Proof,
  ProofProgress,
  ProofSide,
  ProofStatement,
  Provision,
  RefusedStatement,
} from "../../core/introspect/proof.ts";
import { tellDifferences } from "../../core/introspect/tell-differences.ts";
import type { ScriptPart } from "../../core/sql/import/files/script.ts";
import { headOf } from "../../core/sql/import/ledger.ts";
import type { SqlParser } from "../../core/sql/import/parser.ts";
import { type FileSegment, readableSegments } from "../../core/sql/import/readable-segments.ts";
import { decodeBytes } from "../decode.ts";
import type { Databases } from "./databases.ts";
import { neededExtensions } from "./needed-extensions.ts";
import { provisionsOf } from "./provisions.ts";
import { readCatalog } from "./read-catalog.ts";
import type { Remedy } from "./remedy.ts";
import { provideStubs, runScript } from "./run-script.ts";

/** A script and our print of what was read from it. */
export interface ProofQuestion {
  readonly original: string | Uint8Array;
  /** Where the files lie in an original that is several joined. */
  readonly parts?: readonly ScriptPart[];
  readonly printed: string;
}

/** What a proof runs on, and who hears of it. `now` is in milliseconds. */
export interface ProofSurroundings {
  readonly databases: Databases;
  readonly parser: SqlParser;
  readonly report: (progress: ProofProgress) => void;
  readonly now: () => number;
}

/** What running one of the two scripts built, and what it took. */
interface Built {
  readonly version: string;
  readonly facts: readonly CatalogFact[];
  readonly stubs: readonly Remedy[];
  readonly provided: readonly Provision[];
  readonly refusals: readonly RefusedStatement[];
  readonly leftOut: readonly LeftOutStatement[];
}

/**
 * Runs a script and our print of it, each in an empty database, and compares the catalogs they built. Rows, psql's
 * commands and what is about other databases do not run. Refused when the original is no text; rejects when no
 * database can be opened.
 */
export async function proveScript(
  { original, parts, printed }: ProofQuestion,
  surroundings: ProofSurroundings,
): Promise<Proof | Refusal> {
  const started = surroundings.now();
  const decoded = typeof original === "string" ? { text: original } : decodeBytes(original);
  if (isRefusal(decoded)) return decoded;
  const { parser, report, now } = surroundings;
  const segments = readableSegments(decoded.text, parser, parts);
  if (segments.length === 0) return refuse("There is no statement in this text.");
  const extensions = neededExtensions(segments);
  const before = await build({ side: "original", segments, extensions, stubs: [] }, surroundings);
  if (isRefusal(before)) return before;
  const ours = { segments: readableSegments(printed, parser), extensions, stubs: before.stubs };
  const after = await build({ side: "printed", ...ours }, surroundings);
  if (isRefusal(after)) return after;
  report({ doing: "comparing" });
  const { facts, differences } = tellDifferences(before.facts, after.facts);
  return {
    version: before.version,
    facts,
    equal: differences.length === 0,
    differences,
    provided: merged(before.provided, after.provided),
    refusals: [...before.refusals, ...after.refusals],
    leftOut: before.leftOut,
    seconds: (now() - started) / 1000,
  };
}

/** `stubs` are made at the end where the script has not brought them about: both catalogs shall have them. */
interface Task {
  readonly side: ProofSide;
  readonly segments: readonly FileSegment[];
  readonly extensions: ReadonlySet<string>;
  readonly stubs: readonly Remedy[];
}

async function build(
  { side, segments, extensions, stubs }: Task,
  { databases, parser, report }: ProofSurroundings,
): Promise<Built | Refusal> {
  if (side === "original") report({ doing: "starting" });
  const database = await databases.open(extensions);
  try {
    const run = await runScript({
      ...{ segments, parser, runner: database, skipRows: true },
      ...{ skipRoles: databases.shared, subscribes: databases.shared },
      onSegment: (done) =>
        report({ doing: side, done, of: segments.length, line: segments[done]?.line ?? 0 }),
    });
    await provideStubs(stubs, database);
    const facts = await readCatalog(database);
    if (isRefusal(facts)) return facts;
    const refusals: RefusedStatement[] = [];
    const leftOut: LeftOutStatement[] = [];
    for (const outcome of run.outcomes) {
      const statement = { side, ...placeOf(segments[outcome.segment]) };
      if (outcome.kind === "failed") {
        refusals.push({ ...statement, message: outcome.message, code: outcome.code });
      }
      if (outcome.kind === "skipped" && outcome.lost === true) {
        leftOut.push({ ...statement, reason: outcome.reason });
      }
    }
    const provided = provisionsOf(run);
    return { version: database.version, facts, stubs: run.stubs, provided, refusals, leftOut };
  } finally {
    await database.close();
  }
}

function placeOf(segment: FileSegment | undefined): Omit<ProofStatement, "side"> {
  const text = segment !== undefined && "text" in segment ? segment.text : "";
  const file = segment?.file === undefined ? {} : { file: segment.file };
  return { line: segment?.line ?? 0, start: segment?.start ?? 0, head: headOf(text), ...file };
}

function merged(first: readonly Provision[], second: readonly Provision[]): readonly Provision[] {
  const byName = new Map([...first, ...second].map((one) => [`${one.kind} ${one.name}`, one]));
  return [...byName.values()];
}
