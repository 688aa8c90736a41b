import { type Document, noRecords } from "../core/document/document.ts";
import { nextTask, piecesBetween } from "./document-pieces.ts";

/** Asks a question, about this design where one is given; only what changed since the one before is sent. */
export type AskAbout<Answer, Message> = (
  document: Document | undefined,
  question: (number: number) => Message,
) => Promise<Answer>;

/** What a message of the worker means for the question of its number. */
export type Settled<Answer> = { readonly number: number } & (
  | { readonly answer: Answer }
  | { readonly failed: string }
);

/** What makes a line: its worker, how its messages are read, and what to do around a question. */
export interface LineTerms<Told, Answer> {
  /** What the worker does, as a sentence begins: "Checking". */
  readonly doing: string;
  readonly start: () => Worker;
  /** What a message settles; nothing if it only comes ahead of an answer. */
  readonly settle: (told: Told) => Settled<Answer> | undefined;
  /** Resolves before a design is compared with what the worker holds. */
  readonly quiet?: () => Promise<void>;
  /** Told when a worker has stopped and the next knows nothing. */
  readonly lost?: () => void;
}

type Waiting<Answer> = { readonly take: (answer: Answer) => void; readonly fail: (error: Error) => void };

/** A worker that starts with the first question, holds a copy of the design, and is asked one thing at a time. */
export function documentLine<Message, Told, Answer>({
  doing,
  start,
  settle,
  quiet,
  lost,
}: LineTerms<Told, Answer>): AskAbout<Answer, Message> {
  const waiting = new Map<number, Waiting<Answer>>();
  let worker: Worker | undefined;
  let held: Document = noRecords;
  let last = 0;
  let line: Promise<void> = Promise.resolve();

  const stop = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    held = noRecords;
    lost?.();
    for (const { fail } of waiting.values()) fail(new Error(reason));
    waiting.clear();
  };
  const take = (told: Told): void => {
    const settled = settle(told);
    if (!settled) return;
    const asked = waiting.get(settled.number);
    waiting.delete(settled.number);
    if ("failed" in settled) asked?.fail(new Error(settled.failed));
    else asked?.take(settled.answer);
  };
  const started = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<Told>) => take(data);
    worker.onerror = (event) => stop(`${doing} stopped: ${event.message}`);
    return worker;
  };
  /** Sends what changed, a piece a task, and then the question. */
  const send = async (document: Document | undefined, message: Message): Promise<void> => {
    if (document) await quiet?.();
    const on = started();
    const pieces = document ? piecesBetween(held, document) : [];
    held = document ?? held;
    for (const piece of pieces) {
      on.postMessage(piece);
      await nextTask();
    }
    if (worker !== on) throw new Error(`${doing} stopped before it had the whole design.`);
    on.postMessage(message);
  };
  return (document, question) =>
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
    });
}
