import { catalogOf } from "../../document/catalog.ts";
import type { Document } from "../../document/document.ts";
import type { LedgerLine } from "./ledger.ts";

/** What became of a statement that was run: by where it begins in the text. */
export type RunOutcome =
  | { readonly kind: "ran" }
  | { readonly kind: "failed"; readonly message: string }
  /** It could not run, and was read from the text instead. */
  | { readonly kind: "read"; readonly reason: string };

/** What two readings of the same text came to. */
export type TwoReadings = {
  /** The ledger and document of the text. */
  readonly text: { readonly ledger: readonly LedgerLine[]; readonly document: Document };
  /** The document of the database that the text built. */
  readonly built: Document;
  readonly outcomes: ReadonlyMap<number, RunOutcome>;
};

/**
 * The ledger of an exact import: what the text alone tells is overruled by what running it showed. Lines lead to the
 * records of the database that have the same kind and path.
 */
export function toldExactly({ built, outcomes, text }: TwoReadings): readonly LedgerLine[] {
  const twins = twinsOf(text.document, built);
  return text.ledger.map((line) => {
    const records = line.records.flatMap((id) => twins(id) ?? []);
    const outcome = outcomes.get(line.start);
    const known = { ...line, records };
    if (line.outcome === "data" || outcome === undefined) return known;
    return overruled(known, outcome);
  });
}

function overruled(line: LedgerLine, outcome: RunOutcome): LedgerLine {
  switch (outcome.kind) {
    case "ran":
      return { ...line, outcome: "modelled", reason: ranInstead(line) };
    case "failed":
      return {
        ...line,
        outcome: "refused",
        reason: `PostgreSQL refused it: ${outcome.message}`,
        records: [],
      };
    case "read":
      return { ...line, reason: `Read from the text, since ${outcome.reason}` };
  }
}

function ranInstead({ outcome, reason }: LedgerLine): string {
  if (outcome === "modelled") return reason;
  return outcome === "kept"
    ? "PostgreSQL ran it, and what it built was read"
    : "PostgreSQL ran it all the same";
}

/** Finds the record of another document with the same kind and path. */
function twinsOf(from: Document, to: Document): (id: string) => string | undefined {
  const ours = catalogOf(from);
  const theirs = catalogOf(to);
  const byPath = new Map<string, string>();
  for (const { id, kind } of theirs.walk()) byPath.set(`${kind} ${theirs.pathOf(id)}`, id);
  return (id) => {
    const record = ours.record(id);
    return record && byPath.get(`${record.kind} ${ours.pathOf(id)}`);
  };
}
