import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { countLines } from "./count-lines.ts";
import type { ImportAnswer, ImportRequest } from "./messages.ts";
import { pieces } from "./pieces.ts";
import { type Imported, type KnownSource, readSource } from "./read-source.ts";

/** UTF-16 units of text in one message. */
const STRETCH = 1_000_000;

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  void answer(data);
};

function post(message: ImportAnswer): void {
  self.postMessage(message);
}

async function answer(request: ImportRequest): Promise<void> {
  const started = performance.now();
  const result = await imported(request);
  if (isRefusal(result)) post({ kind: "refused", reason: result.refused });
  else postImported(result, Math.round(performance.now() - started));
}

/** What came of the request; refused too when the device does not give a file. */
async function imported({ sources, mintPrefix }: ImportRequest): Promise<Imported | Refusal> {
  const known: KnownSource[] = [];
  for (const { content, name } of sources) {
    try {
      known.push({
        name,
        content: typeof content === "string" ? content : new Uint8Array(await content.arrayBuffer()),
      });
    } catch (error) {
      return refuse(`${name} cannot be read: ${reasonOf(error)}`);
    }
  }
  return readSource(known, {
    mint: countingMint(`${mintPrefix}-`),
    report: (done, doing) => post({ kind: "progress", done, doing }),
  });
}

function postImported({ document, ledger, parts, text }: Imported, milliseconds: number): void {
  for (const records of pieces([...document.schema.values()])) post({ kind: "records", records });
  for (const placements of pieces([...document.diagram.values()])) post({ kind: "placements", placements });
  for (const lines of pieces(ledger)) post({ kind: "ledger", lines });
  for (let at = 0; at < text.length; at += STRETCH) {
    post({ kind: "text", stretch: text.slice(at, at + STRETCH) });
  }
  post({ kind: "done", parts, lines: countLines(text), milliseconds });
}
