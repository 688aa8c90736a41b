import { looksLike } from "../../../core/sql/import/scan/looks-like.ts";
import type { Imported } from "../../../state/ports.ts";
import { countLedger } from "./ledger-counts.ts";

/** Why a text of which nothing could be used is refused as a whole; `undefined` when there is a ledger to show. */
export function refusalOf({ ledger, text }: Pick<Imported, "ledger" | "text">): string | undefined {
  if (ledger.some(({ outcome }) => outcome === "modelled" || outcome === "kept")) return undefined;
  const likeness = looksLike(text);
  if (likeness.kind !== "postgresql") return likeness.sentence;
  return ledger.length === 0 ? "The text holds comments only, and no statement." : undefined;
}

/**
 * A word of warning over a ledger where the file seems to be of another database. A few refusals are no sign of
 * that: what a valid file carries as data can look like anything.
 */
export function otherDialectOf({ ledger, text }: Pick<Imported, "ledger" | "text">): string | undefined {
  const { refused, modelled } = countLedger(ledger);
  if (refused === 0 || refused * 4 < modelled) return undefined;
  const { kind, sentence } = looksLike(text);
  return kind === "postgresql" ? undefined : sentence;
}
