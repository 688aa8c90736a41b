import type { Document } from "../core/document/document.ts";
import type { Problem } from "../core/lint/problem.ts";
import type { Checked, Checker } from "../state/checker.ts";
import { changedDocument } from "../worker/held-document.ts";
import { changedList } from "../worker/list-change.ts";
import type { CheckAnswer, CheckMessage } from "../worker/messages.ts";
import { nextTask, nothingSent, piecesBetween } from "./document-pieces.ts";

type Answer = Exclude<CheckAnswer, { readonly kind: "fresh" | "failed" }>;
type Waiting = { readonly take: (answer: Answer) => void; readonly fail: (error: Error) => void };
type Ask = (number: number) => CheckMessage;

/** Longest wait for a quiet moment before a design is compared with what the worker holds, ms. */
const PATIENCE = 400;

/** A worker that is asked one question after another, each about a design. */
type Line = {
  readonly ask: (document: Document | undefined, question: Ask) => Promise<Answer>;
};

/**
 * Starts the worker with the first question, when the page is quiet. `hear` gets what comes ahead of an answer,
 * `lost` is told when a worker has stopped and the next knows nothing.
 */
function startLine(hear: (problems: readonly Problem[]) => void, lost: () => void): Line {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let held: Document = nothingSent;
  let last = 0;
  let line: Promise<void> = Promise.resolve();

  const stop = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    held = nothingSent;
    lost();
    for (const { fail } of waiting.values()) fail(new Error(reason));
    waiting.clear();
  };
  const take = (answer: CheckAnswer): void => {
    if (answer.kind === "fresh") {
      hear(answer.problems);
      return;
    }
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (answer.kind === "failed") asked?.fail(new Error(answer.reason));
    else asked?.take(answer);
  };
  const started = (): Worker => {
    if (worker) return worker;
    worker = new Worker(new URL("../worker/check.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => take(data);
    worker.onerror = (event) => stop(`Checking stopped: ${event.message}`);
    return worker;
  };
  /** Sends what changed, a piece a task, and then the question. */
  const send = async (document: Document | undefined, message: CheckMessage): Promise<void> => {
    if (document) await quietMoment();
    const on = started();
    const pieces = document ? piecesBetween(held, document) : [];
    held = document ?? held;
    for (const piece of pieces) {
      on.postMessage(piece);
      await nextTask();
    }
    if (worker !== on) throw new Error("Checking stopped before it had the whole design.");
    on.postMessage(message);
  };
  return {
    ask: (document, question) =>
      new Promise((resolve, fail) => {
        last += 1;
        const number = last;
        waiting.set(number, { take: resolve, fail });
        line = line
          .then(() => send(document, question(number)))
          .catch((error: unknown) => {
            waiting.delete(number);
            fail(error instanceof Error ? error : new Error(String(error)));
          });
      }),
  };
}

/**
 * The rules in a worker that holds a copy of the design. Each question sends only what changed since the one before,
 * and each answer only what is found anew.
 */
export function workerChecker(mintPrefix: () => string): Checker {
  let told: readonly Problem[] = [];
  let fresh: readonly Problem[] = [];
  const { ask } = startLine(
    (problems) => {
      fresh = [...fresh, ...problems];
    },
    () => {
      told = [];
      fresh = [];
    },
  );
  const taken = (answer: Extract<Answer, { readonly kind: "checked" }>): Checked => {
    told = changedList(told, { fresh, order: answer.order });
    fresh = [];
    const { ignored, health, milliseconds } = answer;
    return { problems: told, ignored, health, milliseconds };
  };

  return {
    async check(document) {
      const answer = await ask(document, (number) => ({ kind: "check", number }));
      if (answer.kind !== "checked") throw new Error("The checks answered another question.");
      return taken(answer);
    },
    async rules() {
      const answer = await ask(undefined, (number) => ({ kind: "rules", number }));
      if (answer.kind !== "rules") throw new Error("The checks answered another question.");
      return answer.rules;
    },
    async mend(document, wish) {
      const prefix = `${mintPrefix()}-`;
      const answer = await ask(document, (number) => ({ kind: "mend", number, wish, mintPrefix: prefix }));
      if (answer.kind !== "mended") throw new Error("The checks answered another question.");
      const { fixed, refused, lines, ...change } = answer.answer;
      return { document: changedDocument(document, { kind: "changed", ...change }), fixed, refused, lines };
    },
  };
}

/** Resolves when the page has nothing to do, soon at the latest. */
function quietMoment(): Promise<void> {
  if (typeof requestIdleCallback === "undefined") return nextTask();
  return new Promise((done) => requestIdleCallback(() => done(), { timeout: PATIENCE }));
}
