import type { LedgerLine, Outcome } from "../../../core/sql/import/ledger.ts";

/** How many segments of a file came to which end. */
export interface LedgerCounts extends Readonly<Record<Outcome, number>> {
  readonly all: number;
  /** Rows of data that were left out. */
  readonly rows: number;
}

/** Counts a ledger. */
export function countLedger(ledger: readonly LedgerLine[]): LedgerCounts {
  const counts = { modelled: 0, kept: 0, data: 0, refused: 0, all: ledger.length, rows: 0 };
  for (const line of ledger) {
    counts[line.outcome] += 1;
    counts.rows += line.rows ?? 0;
  }
  return counts;
}
