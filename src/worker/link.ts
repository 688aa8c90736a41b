import { assertNever } from "../core/base/assert-never.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal, type Refusal, refuse } from "../core/base/refusal.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import { type LeftOut, lighter } from "../core/export/lighter.ts";
import { readLink } from "../core/share/decode-link.ts";
import { encodeLink } from "../core/share/encode-link.ts";
import { isLocked, lockLink, unlockLink } from "../core/share/locked-link.ts";
import { webCipher } from "../engine/web-cipher.ts";
import { changedDocument } from "./held-document.ts";
import type { LinkAnswer, LinkMessage, LinkRequest, LinkResult } from "./link-messages.ts";

/** The page's design, kept current by what the page says has changed. */
let document: Document = noRecords;

/** Makes links of the page's design, and reads those of others. */
self.onmessage = ({ data: message }: MessageEvent<LinkMessage>) => {
  if (message.kind === "changed") {
    document = changedDocument(document, message);
    return;
  }
  const { number, request } = message;
  resultOf(request).then(
    (result) => tell({ number, answer: isRefusal(result) ? { kind: "refused", ...result } : result }),
    (error: unknown) => tell({ number, failed: reasonOf(error) }),
  );
};

function tell(answer: LinkAnswer): void {
  self.postMessage(answer);
}

async function resultOf(request: LinkRequest): Promise<LinkResult | Refusal> {
  switch (request.kind) {
    case "make":
      return made(request);
    case "measure":
      return { kind: "measured", lengths: await lengthsOf(document, request.leftOuts) };
    case "open":
      return opened(request);
    default:
      return assertNever(request);
  }
}

async function made({ leftOut, wishes, passphrase }: Extract<LinkRequest, { kind: "make" }>) {
  const shared = lighter(document, leftOut);
  if (isRefusal(shared)) return shared;
  const payload = encodeLink(shared, wishes);
  if (passphrase === undefined) return { kind: "made" as const, payload };
  const cipher = webCipher();
  if (cipher === undefined) return refuse("This browser encrypts only on pages with https.");
  return { kind: "made" as const, payload: await lockLink(cipher, payload, { passphrase }) };
}

/** Each is measured in a task of its own, so that a link asked for with them or meanwhile does not wait for all of them. */
async function lengthsOf(
  design: Document,
  leftOuts: readonly LeftOut[],
): Promise<readonly (number | undefined)[]> {
  const lengths: (number | undefined)[] = [];
  for (const leftOut of leftOuts) {
    await new Promise((done) => setTimeout(done, 0));
    lengths.push(lengthWithout(design, leftOut));
  }
  return lengths;
}

function lengthWithout(design: Document, leftOut: LeftOut): number | undefined {
  const shared = lighter(design, leftOut);
  return isRefusal(shared) ? undefined : encodeLink(shared).length;
}

async function opened({ link, passphrase }: Extract<LinkRequest, { kind: "open" }>) {
  const payload = isLocked(link) ? await unlocked(link, passphrase) : link;
  if (payload === undefined) return { kind: "locked" as const };
  if (typeof payload !== "string") return payload;
  const read = readLink(payload);
  return isRefusal(read) ? read : { kind: "opened" as const, ...read };
}

async function unlocked(link: string, passphrase: string | undefined): Promise<string | Refusal | undefined> {
  if (passphrase === undefined) return undefined;
  const cipher = webCipher();
  return cipher
    ? unlockLink(cipher, link, passphrase)
    : refuse("This browser opens locked links only on pages with https.");
}
