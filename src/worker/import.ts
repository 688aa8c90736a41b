import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { LONG_FILE, readLongText } from "../engine/read-long-text.ts";
import { countLines } from "./count-lines.ts";
import type { FileOfDevice, ImportAnswer, ImportRequest } from "./messages.ts";
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
      known.push({ name, content: typeof content === "string" ? content : await contentOf(content) });
    } catch (error) {
      return refuse(`${name} cannot be read: ${reasonOf(error)}`);
    }
  }
  return readSource(known, {
    mint: countingMint(`${mintPrefix}-`),
    report: (done, doing) => post({ kind: "progress", done, doing }),
  });
}

/** A long SQL file as its text without rows, any other as its bytes. */
async function contentOf(file: FileOfDevice): Promise<string | Uint8Array> {
  const report = (bytes: number): void =>
    post({ kind: "progress", done: 0.3 * (bytes / file.size), doing: "Passing over rows" });
  const long = file.size < LONG_FILE ? undefined : await readLongText(piecesOf(file), report);
  return long?.text ?? new Uint8Array(await file.arrayBuffer());
}

async function* piecesOf(file: FileOfDevice): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    if (piece.value) yield piece.value;
  }
}

function postImported({ document, language, ledger, parts, text }: Imported, milliseconds: number): void {
  for (const records of pieces([...document.schema.values()])) post({ kind: "records", records });
  for (const placements of pieces([...document.diagram.values()])) post({ kind: "placements", placements });
  for (const lines of pieces(ledger)) post({ kind: "ledger", lines });
  for (let at = 0; at < text.length; at += STRETCH) {
    post({ kind: "text", stretch: text.slice(at, at + STRETCH) });
  }
  const known = language === undefined ? {} : { language };
  post({ kind: "done", parts, lines: countLines(text), milliseconds, ...known });
}
