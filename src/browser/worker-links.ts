import { type Refusal, refuse } from "../core/base/refusal.ts";
import type { Links } from "../state/links.ts";
import type { LinkAnswer, LinkMessage, LinkRequest, LinkResult } from "../worker/link-messages.ts";
import { documentLine } from "./document-line.ts";

/** Makes and reads links in a worker that starts with the first of them. */
export function workerLinks(): Links {
  const line = documentLine<LinkMessage, LinkAnswer, LinkResult>({
    doing: "The work on links",
    start: () => new Worker(new URL("../worker/link.ts", import.meta.url), { type: "module" }),
    settle: (told) => told,
  });
  const ask = (document: Parameters<typeof line>[0], request: LinkRequest): Promise<LinkResult> =>
    line(document, (number) => ({ kind: "ask", number, request }));
  return {
    async make(document, terms) {
      const result = await ask(document, { kind: "make", ...terms });
      if (result.kind === "made") return { payload: result.payload };
      return refuse(result.kind === "refused" ? result.refused : unexpected);
    },
    async measure(document, leftOuts) {
      const result = await ask(document, { kind: "measure", leftOuts });
      return result.kind === "measured" ? result.lengths : [];
    },
    async read(given, passphrase) {
      const link = await lettersBehind(given);
      if (typeof link !== "string") return { kind: "refused", ...link };
      const result = await ask(undefined, { kind: "open", link, passphrase });
      if (result.kind === "made" || result.kind === "measured")
        return { kind: "refused", ...refuse(unexpected) };
      return result;
    },
  };
}

const unexpected = "The work on links answered another question.";

/** What lies under a link to a stored design; any other link as it is. */
async function lettersBehind(link: string): Promise<string | Refusal> {
  if (!/^[^#]*#?s\d+\./.test(link.trim())) return link;
  const { storedDesigns } = await import("./stored-designs.ts");
  return storedDesigns.open(link);
}
