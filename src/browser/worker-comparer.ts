import { type Refusal, refuse } from "../core/base/refusal.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import type { Comparer, Sides } from "../state/comparer.ts";
import { changedDocument } from "../worker/held-document.ts";
import type { CompareAnswer, CompareJob, CompareMessage } from "../worker/messages.ts";
import { nextTask, piecesBetween } from "./document-pieces.ts";

type Waiting = { readonly take: (answer: CompareAnswer) => void; readonly fail: (error: Error) => void };

/** ms after which a worker that nobody asks is let go. */
const IDLE = 300_000;

type Ask = (sides: Sides, job: CompareJob) => Promise<CompareAnswer>;

/** Starts the worker with the first question; it holds a copy of both designs. */
function startLine(): Ask {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let held: Sides = { before: noRecords, after: noRecords };
  let last = 0;
  let line: Promise<void> = Promise.resolve();
  let idle: ReturnType<typeof setTimeout> | undefined;

  const stop = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    held = { before: noRecords, after: noRecords };
    for (const { fail } of waiting.values()) fail(new Error(reason));
    waiting.clear();
  };

  const started = (): Worker => {
    clearTimeout(idle);
    if (worker) return worker;
    worker = new Worker(new URL("../worker/compare.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<CompareAnswer>) => {
      const asked = waiting.get(data.number);
      waiting.delete(data.number);
      if (waiting.size === 0) idle = setTimeout(() => stop(""), IDLE);
      if (data.kind === "failed") asked?.fail(new Error(data.reason));
      else asked?.take(data);
    };
    worker.onerror = (event) => stop(`Comparing stopped: ${event.message}`);
    return worker;
  };

  /** Sends what changed, a piece a task, and then the question. */
  const send = async (sides: Sides, message: CompareMessage): Promise<void> => {
    const on = started();
    const known = held;
    held = sides;
    for (const side of ["before", "after"] as const) {
      for (const change of piecesBetween(known[side], sides[side])) {
        const piece: CompareMessage = { kind: "side", side, change };
        on.postMessage(piece);
        await nextTask();
      }
    }
    if (worker !== on) throw new Error("Comparing stopped before it had both designs.");
    on.postMessage(message);
  };

  return (sides, job) =>
    new Promise((take, fail) => {
      last += 1;
      const number = last;
      waiting.set(number, { take, fail });
      line = line
        .then(() => send(sides, { number, ...job }))
        .catch((error: unknown) => {
          waiting.delete(number);
          fail(error instanceof Error ? error : new Error(String(error)));
        });
    });
}

/**
 * Compares in a worker that holds a copy of both designs. Each question sends only what changed in them since the one
 * before.
 */
export function workerComparer(): Comparer {
  const ask = startLine();
  return {
    async compare(sides, renames) {
      const answer = await ask(sides, { kind: "compare", renames });
      return answer.kind === "compared" ? answer.differences : refusalIn(answer);
    },
    async migrate(sides, wish) {
      const answer = await ask(sides, { kind: "migrate", ...wish });
      return answer.kind === "told" ? answer.migration : refusalIn(answer);
    },
    async revert(sides, renames, at): Promise<Document | Refusal> {
      const answer = await ask(sides, { kind: "revert", renames, at });
      return answer.kind === "reverted" ? changedDocument(sides.after, answer.change) : refusalIn(answer);
    },
  };
}

function refusalIn(answer: CompareAnswer): Refusal {
  return refuse("reason" in answer ? answer.reason : "The comparison answered another question.");
}
