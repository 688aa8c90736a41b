import type { Discoverer } from "../state/ports.ts";
import type { DiscoverAnswer, DiscoverRequest } from "../worker/messages.ts";

/** Looks at rows in a worker of its own, which ends with the answer or when it is given up. */
export function workerDiscoverer(): Discoverer {
  return {
    discover: (content, report, cancelled) =>
      new Promise((resolve, reject) => {
        const worker = new Worker(new URL("../worker/discover.ts", import.meta.url), { type: "module" });
        const end = (result: Awaited<ReturnType<Discoverer["discover"]>>): void => {
          worker.terminate();
          resolve(result);
        };
        cancelled(() => end({ refused: "The discovery was cancelled." }));
        worker.onerror = (event) => {
          worker.terminate();
          reject(new Error(`The discovery stopped: ${event.message}`));
        };
        worker.onmessage = ({ data }: MessageEvent<DiscoverAnswer>) => {
          if (data.kind === "progress") report(data);
          else end(data.kind === "discovered" ? data.discovery : { refused: data.reason });
        };
        const request: DiscoverRequest = { content };
        worker.postMessage(request);
      }),
  };
}
