import type { Paster } from "../state/ports.ts";
import type { PasteAnswer, PasteRequest } from "../worker/messages.ts";

/** Runs pasted SQL in a worker of its own, which ends with the answer. */
export function workerPaster(mintPrefix: () => string): Paster {
  return {
    paste: (text, into, at) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL("../worker/paste.ts", import.meta.url), { type: "module" });
        worker.onerror = (event) => {
          worker.terminate();
          reject(new Error(`Pasting stopped: ${event.message}`));
        };
        worker.onmessage = ({ data }: MessageEvent<PasteAnswer>) => {
          worker.terminate();
          resolve(data);
        };
        const request: PasteRequest = { text, into, at, mintPrefix: mintPrefix() };
        worker.postMessage(request);
      }),
  };
}
