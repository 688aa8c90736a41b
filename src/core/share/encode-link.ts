import type { Document } from "../document/document.ts";
import { writingCoder } from "./coder.ts";
import { codeDesign } from "./design-columns.ts";
import { editions } from "./editions/index.ts";
import { seal } from "./envelope.ts";
import { packTexts } from "./pack.ts";
import { rowsOf } from "./rows-of.ts";

/** What stands behind the `#` of a link to this design: `v1.…`. The same design always gives the same letters. */
export function encodeLink(document: Document): string {
  const number = editions.length;
  const edition = editions[number - 1];
  if (edition === undefined) throw new Error("There is no edition of links");
  const coder = writingCoder();
  codeDesign(coder, edition.order, rowsOf(document, edition.order));
  const { numbers, texts } = coder.finish();
  return `v1.${seal({ edition: number, numbers, texts: packTexts(texts, edition.dictionary) })}`;
}
