import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { loadParser } from "../engine/parser/load-in-browser.ts";
import { pasteSql } from "../engine/paste-sql.ts";
import type { PasteAnswer, PasteRequest } from "./messages.ts";

/** Runs pasted SQL on the page's design. */
self.onmessage = ({ data }: MessageEvent<PasteRequest>) => {
  answer(data).catch((error: unknown) => tell({ refused: reasonOf(error) }));
};

async function answer({ text, into, at, mintPrefix }: PasteRequest): Promise<void> {
  const parser = await loadParser();
  tell(pasteSql(text, { parser, mint: countingMint(`${mintPrefix}-`), into, at }));
}

function tell(answered: PasteAnswer): void {
  self.postMessage(answered);
}
