import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { loadParser } from "../engine/parser/load-in-browser.ts";
import { embeddedDatabases } from "../engine/postgres/embedded-databases.ts";
import { proveScript } from "../engine/postgres/prove-script.ts";
import { keptCluster } from "./kept-cluster.ts";
import type { ProveAnswer, ProveRequest } from "./messages.ts";

/** The PostgreSQL of this page. */
const databases = embeddedDatabases(keptCluster);

/** Proves scripts for the page, one after another. */
self.onmessage = ({ data }: MessageEvent<ProveRequest>) => {
  void answer(data).then(post);
};

function post(message: ProveAnswer): void {
  self.postMessage(message);
}

async function answer(request: ProveRequest): Promise<ProveAnswer> {
  try {
    const proof = await proveScript(request, {
      databases,
      parser: await loadParser(),
      report: (progress) => post({ kind: "progress", progress }),
      now: () => performance.now(),
    });
    return isRefusal(proof) ? { kind: "refused", reason: proof.refused } : { kind: "proved", proof };
  } catch (error) {
    return { kind: "refused", reason: `PostgreSQL could not run here: ${reasonOf(error)}` };
  }
}
