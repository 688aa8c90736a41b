import type { LayoutPort } from "../state/ports.ts";
import type { LayoutAnswer, LayoutRequest } from "../worker/messages.ts";

type Question = LayoutRequest extends infer R
  ? R extends { readonly number: number }
    ? Omit<R, "number">
    : never
  : never;

type Waiting = { readonly take: (answer: LayoutAnswer) => void; readonly fail: (error: Error) => void };

/** Layout in a worker that starts with the first question. Giving up on one ends the worker. */
export function workerLayout(): LayoutPort {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const stop = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const { fail } of waiting.values()) fail(new Error(reason));
    waiting.clear();
  };

  const started = (): Worker => {
    if (worker) return worker;
    worker = new Worker(new URL("../worker/layout.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      waiting.get(data.number)?.take(data);
      waiting.delete(data.number);
    };
    worker.onerror = (event) => stop(`The layout stopped: ${event.message}`);
    return worker;
  };

  const ask = (question: Question): Promise<LayoutAnswer> =>
    new Promise((take, fail) => {
      last += 1;
      waiting.set(last, { take, fail });
      started().postMessage({ ...question, number: last });
    });

  return {
    async arrange(boxes, links, cancelled) {
      cancelled?.(() => stop("The arrangement was cancelled."));
      const answer = await ask({ kind: "arrange", boxes, links });
      if (answer.kind !== "arranged") throw new Error("The layout answered another question.");
      return answer.positions;
    },
    async route(boxes, links) {
      const answer = await ask({ kind: "route", boxes, links });
      if (answer.kind !== "routed") throw new Error("The layout answered another question.");
      return answer.routes;
    },
  };
}
