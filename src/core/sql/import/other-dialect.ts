import type { LedgerLine } from "./ledger.ts";
import { looksLike } from "./scan/looks-like.ts";

/**
 * A word of warning where a file seems to be of another database. A few refusals are no sign of that: what a valid
 * file carries as data can look like anything.
 */
export function otherDialectOf({
  ledger,
  text,
}: {
  readonly ledger: readonly LedgerLine[];
  readonly text: string;
}): string | undefined {
  const count = (outcome: string): number => ledger.filter((line) => line.outcome === outcome).length;
  const refused = count("refused");
  if (refused === 0 || refused * 4 < count("modelled")) return undefined;
  const { kind, sentence } = looksLike(text);
  return kind === "postgresql" ? undefined : sentence;
}
