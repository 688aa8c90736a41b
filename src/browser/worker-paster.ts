import type { Paster } from "../state/ports.ts";
import type { PasteAnswer, PasteRequest } from "../worker/messages.ts";
import type { FaultAnswer, RestateAnswer, RestateRequest } from "../worker/restate-messages.ts";

/** Runs SQL in a worker of its own, which ends with the answer. */
export function workerPaster(mintPrefix: () => string): Paster {
  return {
    paste: (text, into, at) => ask<PasteAnswer>({ kind: "paste", text, into, at, mintPrefix: mintPrefix() }),
    restate: (text, id, into) =>
      ask<RestateAnswer>({ kind: "restate", text, id, into, mintPrefix: mintPrefix() }),
    check: (text) => ask<FaultAnswer>({ kind: "check", text }),
  };
}

function ask<Answer>(request: PasteRequest | RestateRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("../worker/paste.ts", import.meta.url), { type: "module" });
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(`Reading the SQL stopped: ${event.message}`));
    };
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.postMessage(request);
  });
}
