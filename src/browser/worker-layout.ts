import type { Placed, Routes } from "../core/layout/graph.ts";
import type { Cancellation, LayoutPort } from "../state/ports.ts";
import type { LayoutAnswer, LayoutRequest } from "../worker/messages.ts";

type Question = LayoutRequest extends infer R
  ? R extends { readonly number: number }
    ? Omit<R, "number">
    : never
  : never;

type Waiting = {
  readonly question: Question;
  readonly take: (answer: LayoutAnswer) => void;
  readonly fail: (error: Error) => void;
  readonly report?: ((done: number) => void) | undefined;
};

type Listening = {
  readonly report?: (done: number) => void;
  readonly cancelled?: Cancellation;
};

/** Layout in a worker that starts with the first question. Giving up on one starts another worker for the rest. */
export function workerLayout(): LayoutPort {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const failAll = (reason: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const { fail } of waiting.values()) fail(new Error(reason));
    waiting.clear();
  };

  const take = (data: LayoutAnswer): void => {
    const asked = waiting.get(data.number);
    if (data.kind === "progress") asked?.report?.(data.done);
    else {
      waiting.delete(data.number);
      asked?.take(data);
    }
  };

  const started = (): Worker => {
    if (worker) return worker;
    worker = new Worker(new URL("../worker/layout.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => take(data);
    worker.onerror = (event) => failAll(`The layout stopped: ${event.message}`);
    return worker;
  };

  /** The worker hears nothing while it works: it ends, and what else was asked is asked again. */
  const giveUp = (number: number): void => {
    const asked = waiting.get(number);
    if (!asked) return;
    waiting.delete(number);
    worker?.terminate();
    worker = undefined;
    asked.fail(new Error("The arrangement was cancelled."));
    for (const [other, { question }] of waiting) started().postMessage({ ...question, number: other });
  };

  const ask = (question: Question, { report, cancelled }: Listening = {}): Promise<LayoutAnswer> =>
    new Promise((resolve, fail) => {
      last += 1;
      const number = last;
      waiting.set(number, { question, take: resolve, fail, report });
      cancelled?.(() => giveUp(number));
      started().postMessage({ ...question, number });
    });

  return {
    async arrange(boxes, links, { topics, ...listening } = {}) {
      const question = { kind: "arrange", boxes, links } as const;
      return arranged(await ask(topics ? { ...question, topics } : question, listening));
    },
    async arrangePart(boxes, links, { ids, ...listening }) {
      return arranged(await ask({ kind: "arrange-part", boxes, links, ids }, listening));
    },
    async arrangeInAreas(boxes, links, { by, ...listening }) {
      const answer = await ask({ kind: "arrange-in-areas", boxes, links, by }, listening);
      if (answer.kind !== "arranged-in-areas") throw new Error("The layout answered another question.");
      return answer.arrangement;
    },
    async route(boxes, links) {
      return routed(await ask({ kind: "route", boxes, links }));
    },
    async routeBesides(standing, boxes, { links, added }) {
      return routed(await ask({ kind: "route", boxes, links, besides: { added, standing } }));
    },
  };
}

function arranged(answer: LayoutAnswer): Placed {
  if (answer.kind !== "arranged") throw new Error("The layout answered another question.");
  return answer.positions;
}

function routed(answer: LayoutAnswer): Routes {
  if (answer.kind !== "routed") throw new Error("The layout answered another question.");
  return answer.routes;
}
