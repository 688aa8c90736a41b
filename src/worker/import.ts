import { countingMint } from "../core/base/mint.ts";
import { isRefusal } from "../core/base/refusal.ts";
import type { ImportAnswer, ImportRequest } from "./messages.ts";
import { type Imported, readSource } from "./read-source.ts";

/** Records, placements and ledger lines in one message at most: a page takes in a piece within a few milliseconds. */
const PIECE = 800;

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
  const result = await readSource(request.content, {
    fileName: request.fileName,
    mint: countingMint(`${request.mintPrefix}-`),
    report: (done, doing) => post({ kind: "progress", done, doing }),
  });
  if (isRefusal(result)) post({ kind: "refused", reason: result.refused });
  else postImported(result, Math.round(performance.now() - started));
}

function postImported({ document, ledger, text }: Imported, milliseconds: number): void {
  for (const records of pieces([...document.schema.values()])) post({ kind: "records", records });
  for (const placements of pieces([...document.diagram.values()])) post({ kind: "placements", placements });
  for (const lines of pieces(ledger)) post({ kind: "ledger", lines });
  for (let at = 0; at < text.length; at += STRETCH) {
    post({ kind: "text", stretch: text.slice(at, at + STRETCH) });
  }
  post({ kind: "done", milliseconds });
}

function* pieces<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += PIECE) yield items.slice(at, at + PIECE);
}
