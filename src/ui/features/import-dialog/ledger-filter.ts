import type { LedgerLine, Outcome } from "../../../core/sql/import/ledger.ts";

/** Which lines of a ledger are looked at. */
export type Shown = "all" | Outcome;

/** The lines of an outcome that say all words of the filter, in their file, statement, subject or reason, or have its number. */
export function shownLines(
  ledger: readonly LedgerLine[],
  { shown, filter }: { readonly shown: Shown; readonly filter: string },
): readonly LedgerLine[] {
  const words = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return ledger.filter(({ file = "", outcome, head, subject, reason, line }) => {
    if (shown !== "all" && outcome !== shown) return false;
    const said = `${file} ${head} ${subject} ${reason}`.toLowerCase();
    return words.every((word) => said.includes(word) || word === String(line));
  });
}
