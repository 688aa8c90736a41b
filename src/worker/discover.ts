import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { discoverCsv } from "../core/normalize/discovery/csv-discovery.ts";
import { decodeBytes } from "../engine/decode.ts";
import type { DiscoverAnswer, DiscoverRequest } from "./messages.ts";

/** Learns from the rows of a CSV file for the page. */
self.onmessage = ({ data: { content } }: MessageEvent<DiscoverRequest>) => {
  answer(content).catch((error: unknown) => tell({ kind: "refused", reason: reasonOf(error) }));
};

async function answer(content: DiscoverRequest["content"]): Promise<void> {
  const decoded =
    typeof content === "string"
      ? { text: content }
      : decodeBytes(new Uint8Array(await content.arrayBuffer()));
  if (isRefusal(decoded)) return tell({ kind: "refused", reason: decoded.refused });
  const discovery = discoverCsv(decoded.text, (step) => tell({ kind: "progress", ...step }));
  tell(
    isRefusal(discovery) ? { kind: "refused", reason: discovery.refused } : { kind: "discovered", discovery },
  );
}

function tell(answered: DiscoverAnswer): void {
  self.postMessage(answered);
}
