import { type Refusal, refuse } from "../core/base/refusal.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import type { SchemaRecord } from "../core/document/records/index.ts";
import type { MigrationProof } from "../core/introspect/migration-proof.ts";
import type { Observed } from "../core/introspect/observed.ts";
import type { MigrationStage, Proof, ProofProgress } from "../core/introspect/proof.ts";
import type { LedgerLine } from "../core/sql/import/ledger.ts";
import type { BuiltDesign, Cancellation, Observer, Prover } from "../state/ports.ts";
import type { ProveAnswer, ProveRequest, Side } from "../worker/messages.ts";
import { piecesBetween } from "./document-pieces.ts";

/** ms without a sign of life after which the engine is given up: it may have to be fetched before it can start. */
const patience = { starting: 120_000, working: 30_000 };

/** ms after which an engine that nobody asks is let go: it holds some 200 MB. */
const IDLE = 120_000;

type Timer = ReturnType<typeof setTimeout>;

type Ask = <R>(question: Question<R>) => Promise<R | Refusal>;

/**
 * PostgreSQL in a worker of its own, which starts with the first question and is kept for the next. A statement that
 * never ends blocks that worker for good, so the page watches it: it ends the worker and says where it stood. The next
 * question gets a fresh one. A question asked while another is under way takes its place.
 */
function startEngine(): Ask {
  let worker: Worker | undefined;
  let idle: Timer | undefined;
  let giveUp: ((reason: string) => void) | undefined;

  const started = (): Worker => {
    clearTimeout(idle);
    worker ??= new Worker(new URL("../worker/prove.ts", import.meta.url), { type: "module" });
    return worker;
  };
  const drop = (): void => {
    clearTimeout(idle);
    worker?.terminate();
    worker = undefined;
  };

  return <R>({ ahead = [], cancelled, hear, report, request, what }: Question<R>): Promise<R | Refusal> =>
    new Promise((resolve) => {
      giveUp?.(`Another question took the place of this ${what}.`);
      let watch: Timer | undefined;
      const end = (result: R | Refusal): void => {
        clearTimeout(watch);
        giveUp = undefined;
        resolve(result);
      };
      const stop = (reason: string): void => {
        drop();
        end(refuse(reason));
      };
      const watchOver = (progress: ProofProgress): void => {
        clearTimeout(watch);
        const limit = progress.doing === "starting" ? patience.starting : patience.working;
        watch = setTimeout(() => stop(`${silentIn(progress)} for ${limit / 1000} s and was ended.`), limit);
      };
      giveUp = stop;
      cancelled(() => stop(`The ${what} was cancelled.`));
      const on = started();
      on.onerror = (event) => stop(`PostgreSQL could not run here: ${event.message}`);
      on.onmessage = ({ data }: MessageEvent<ProveAnswer>) => {
        if (data.kind === "progress") {
          watchOver(data.progress);
          report(data.progress);
          return;
        }
        const result = data.kind === "refused" ? refuse(data.reason) : hear(data);
        if (result === undefined) return;
        idle = setTimeout(drop, IDLE);
        end(result);
      };
      watchOver({ doing: "starting" });
      for (const piece of ahead) on.postMessage(piece);
      on.postMessage(request);
    });
}

/** Proves, builds and observes on one engine. */
export function workerProver(mintPrefix: () => string): Prover & Observer {
  const ask = startEngine();
  return {
    prove: (scripts, report, cancelled) =>
      ask<Proof>({
        ...{ request: { kind: "prove", ...scripts }, what: "proof", report, cancelled },
        hear: (answer) => (answer.kind === "proved" ? answer.proof : undefined),
      }),
    build: (script, report, cancelled) =>
      ask<BuiltDesign>({
        ...{
          request: { kind: "build", ...script, mintPrefix: mintPrefix() },
          what: "run",
          report,
          cancelled,
        },
        hear: builtGatherer(),
      }),
    migrate: ({ before, after, fills, renames, online }, report, cancelled) =>
      ask<MigrationProof>({
        ...{ request: { kind: "migrate", fills, renames, online }, what: "proof", report, cancelled },
        ahead: [...sidePieces("before", before), ...sidePieces("after", after)],
        hear: (answer) => (answer.kind === "migrated" ? answer.proof : undefined),
      }),
    observe: (document, cancelled) =>
      ask<Observed>({
        ...{ request: { kind: "observe" }, what: "look at views and functions", cancelled },
        report: () => undefined,
        ahead: sidePieces("after", document),
        hear: (answer) => (answer.kind === "observed" ? answer.observed : undefined),
      }),
  };
}

/** What is asked of the engine; `hear` gives the result once it has all of it. */
type Question<R> = {
  readonly request: ProveRequest;
  /** What the engine has to have before it. */
  readonly ahead?: readonly ProveRequest[];
  /** What it is called when it is given up. */
  readonly what: string;
  readonly report: (progress: ProofProgress) => void;
  readonly cancelled: Cancellation;
  readonly hear: (answer: ProveAnswer) => R | undefined;
};

/** A whole design, in pieces. */
function sidePieces(side: Side, document: Document): readonly ProveRequest[] {
  return piecesBetween(noRecords, document).map((change) => ({ kind: "side", side, change }));
}

const stageWords: Readonly<Record<MigrationStage, string>> = {
  before: "the design before",
  after: "the design after",
  up: "the way up",
  down: "the way down",
  "up again": "the way up for the second time",
};

/** Puts the pieces of a design that was built together. */
function builtGatherer(): (answer: ProveAnswer) => BuiltDesign | undefined {
  const schema = new Map<string, SchemaRecord>();
  const ledger: LedgerLine[] = [];
  return (answer) => {
    if (answer.kind === "records") for (const record of answer.records) schema.set(record.id, record);
    if (answer.kind === "ledger") ledger.push(...answer.lines);
    if (answer.kind !== "built") return undefined;
    const { provided, version } = answer;
    return { document: { schema, diagram: new Map() }, ledger, provided, version };
  };
}

/** Where the engine stood when it fell silent, as the beginning of a sentence. */
function silentIn(progress: ProofProgress): string {
  switch (progress.doing) {
    case "starting":
      return "PostgreSQL did not start";
    case "comparing":
      return "PostgreSQL compared the catalogs";
    case "migrating":
      return `PostgreSQL ran ${stageWords[progress.stage]}`;
    case "original":
      return `PostgreSQL ran the statement at line ${progress.line} of the original`;
    case "printed":
      return `PostgreSQL ran the statement at line ${progress.line} of our print`;
  }
}
