import type { Document } from "../core/document/document.ts";
import type { Printed, Printer } from "../state/printer.ts";
import type { PrintAnswer, PrintMessage } from "../worker/messages.ts";
import { nextTask, nothingSent, piecesBetween } from "./document-pieces.ts";

type Waiting = { readonly take: (printed: Printed) => void; readonly fail: (error: Error) => void };

/**
 * Prints in a worker that starts with the first question and holds a copy of the design. Each question sends only
 * what changed since the one before.
 */
export function workerPrinter(): Printer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let held: Document = nothingSent;
  let last = 0;
  let line: Promise<void> = Promise.resolve();

  const stop = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    held = nothingSent;
    for (const { fail } of waiting.values()) fail(new Error(reason));
    waiting.clear();
  };

  const started = (): Worker => {
    if (worker) return worker;
    worker = new Worker(new URL("../worker/print.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<PrintAnswer>) => {
      const asked = waiting.get(data.number);
      waiting.delete(data.number);
      if (data.kind === "failed") asked?.fail(new Error(data.reason));
      else asked?.take(data.result);
    };
    worker.onerror = (event) => stop(`Printing stopped: ${event.message}`);
    return worker;
  };

  /** Sends what changed, a piece a task, and then the question. */
  const ask = async (document: Document, message: PrintMessage): Promise<void> => {
    const on = started();
    const pieces = piecesBetween(held, document);
    held = document;
    for (const piece of pieces) {
      on.postMessage(piece);
      await nextTask();
    }
    if (worker !== on) throw new Error("Printing stopped before it had the whole design.");
    on.postMessage(message);
  };

  return {
    print: (document, request) =>
      new Promise((take, fail) => {
        last += 1;
        const number = last;
        waiting.set(number, { take, fail });
        line = line
          .then(() => ask(document, { kind: "print", number, request }))
          .catch((error: unknown) => {
            waiting.delete(number);
            fail(error instanceof Error ? error : new Error(String(error)));
          });
      }),
  };
}
