import { assertNever } from "../core/base/assert-never.ts";
import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { loadParser } from "../engine/parser/load-in-browser.ts";
import { pasteSql } from "../engine/paste-sql.ts";
import { restateSql, syntaxFault } from "../engine/restate-sql.ts";
import type { PasteAnswer, PasteRequest } from "./messages.ts";
import type { FaultAnswer, RestateAnswer, RestateRequest } from "./restate-messages.ts";

/** Runs SQL on the page's design, in the place of a statement of it, or only reads it. */
self.onmessage = ({ data }: MessageEvent<PasteRequest | RestateRequest>) => {
  answer(data).catch((error: unknown) => tell({ refused: reasonOf(error) }));
};

async function answer(request: PasteRequest | RestateRequest): Promise<void> {
  const parser = await loadParser();
  switch (request.kind) {
    case "paste": {
      const { at, into, mintPrefix, text } = request;
      return tell(pasteSql(text, { parser, mint: countingMint(`${mintPrefix}-`), into, at }));
    }
    case "restate": {
      const { id, into, mintPrefix, text } = request;
      return tell(restateSql(text, id, { parser, mint: countingMint(`${mintPrefix}-`), into }));
    }
    case "check":
      return tell(syntaxFault(request.text, parser));
    default:
      return assertNever(request);
  }
}

function tell(answered: PasteAnswer | RestateAnswer | FaultAnswer): void {
  self.postMessage(answered);
}
