import { looksLike } from "../../../core/sql/import/scan/looks-like.ts";
import type { Imported } from "../../../state/ports.ts";

/** Why a text of which nothing could be used is refused as a whole; `undefined` when there is a ledger to show. */
export function refusalOf({
  language,
  ledger,
  text,
}: Pick<Imported, "language" | "ledger" | "text">): string | undefined {
  if (language !== undefined)
    return ledger.length === 0 ? `There is nothing in this ${language}.` : undefined;
  if (ledger.some(({ outcome }) => outcome === "modelled" || outcome === "kept")) return undefined;
  const likeness = looksLike(text);
  if (likeness.kind !== "postgresql") return likeness.sentence;
  return ledger.length === 0 ? "The text holds comments only, and no statement." : undefined;
}
