import type { Document } from "../document/document.ts";
import { writingCoder } from "./coder.ts";
import { codeDesign } from "./design-columns.ts";
import { editions } from "./editions/index.ts";
import { seal } from "./envelope.ts";
import { type LinkWishes, noWishes, wishLetters } from "./link-wishes.ts";
import { packTexts } from "./pack.ts";
import { rowsOf } from "./rows-of.ts";

/**
 * What stands behind the `#` of a link to this design: `v1.…`, and `.…` for wishes if there are any. The same design
 * and wishes always give the same letters.
 */
export function encodeLink(document: Document, wishes: LinkWishes = noWishes): string {
  const number = editions.length;
  const edition = editions[number - 1];
  if (edition === undefined) throw new Error("There is no edition of links");
  const coder = writingCoder();
  codeDesign(coder, edition.order, rowsOf(document, edition.order));
  const { numbers, texts } = coder.finish();
  const letters = seal({ edition: number, numbers, texts: packTexts(texts, edition.dictionary) });
  const wished = wishLetters(wishes, document);
  return wished === "" ? `v1.${letters}` : `v1.${letters}.${wished}`;
}
