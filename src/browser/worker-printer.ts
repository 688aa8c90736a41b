import type { Document } from "../core/document/document.ts";
import { between, type Edit } from "../core/document/patch.ts";
import type { Printed, Printer } from "../state/printer.ts";
import type { PrintAnswer, PrintMessage } from "../worker/messages.ts";

type Waiting = { readonly take: (printed: Printed) => void; readonly fail: (error: Error) => void };

/** Records sent at once: copying them holds the page up for a few milliseconds at most. */
const PIECE = 1500;

/**
 * Prints in a worker that starts with the first question and holds a copy of the design. Each question sends only
 * what changed since the one before.
 */
export function workerPrinter(): Printer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let held: Document = nothing;
  let last = 0;
  let line: Promise<void> = Promise.resolve();

  const stop = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    held = nothing;
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

const nothing: Document = { schema: new Map(), diagram: new Map() };

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}

function piecesBetween(held: Document, document: Document): readonly PrintMessage[] {
  if (held === document) return [];
  const { schema, diagram } = between(held, document);
  const pieces: PrintMessage[] = [];
  for (const records of chunked(present(schema))) pieces.push({ ...unchanged, records });
  for (const placements of chunked(present(diagram))) pieces.push({ ...unchanged, placements });
  const removedRecords = missing(schema);
  const removedPlacements = missing(diagram);
  if (removedRecords.length + removedPlacements.length > 0)
    pieces.push({ ...unchanged, removedRecords, removedPlacements });
  return pieces;
}

const unchanged = {
  kind: "changed",
  records: [],
  placements: [],
  removedRecords: [],
  removedPlacements: [],
} as const;

function present<R>(edits: ReadonlyMap<string, Edit<R>>): readonly R[] {
  return [...edits.values()].flatMap(({ after }) => after ?? []);
}

function missing<R>(edits: ReadonlyMap<string, Edit<R>>): readonly string[] {
  return [...edits].flatMap(([id, { after }]) => (after === undefined ? [id] : []));
}

function chunked<R>(records: readonly R[]): readonly (readonly R[])[] {
  const chunks: (readonly R[])[] = [];
  for (let at = 0; at < records.length; at += PIECE) chunks.push(records.slice(at, at + PIECE));
  return chunks;
}
