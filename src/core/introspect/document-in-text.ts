import type { Mint } from "../base/mint.ts";
import { type Refusal, refuse } from "../base/refusal.ts";
import type { Document } from "../document/document.ts";
import { documentFrom } from "./document-from.ts";
import { catalogBeginning } from "./is-catalog-text.ts";

/** The design in such a text; refused when it is cut off or damaged. */
export function documentInText(text: string, mint?: Mint): Document | Refusal {
  const found = catalogBeginning.exec(text);
  if (!found) return damaged;
  const cell = text.slice(found.index, text.lastIndexOf("}") + 1);
  try {
    return documentFrom(JSON.parse(found[1] === '""' ? cell.replaceAll('""', '"') : cell), mint);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // What is wrong inside the JSON tells a person nothing that this sentence does not.
    return damaged;
  }
}

const damaged: Refusal = refuse(
  "This begins like the answer to the catalog query, but it is cut off or damaged: copy the whole cell.",
);
