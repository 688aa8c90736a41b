import { useMemo, useState } from "react";
import type { LedgerLine } from "../../../core/sql/import/ledger.ts";
import type { Imported } from "../../../state/ports.ts";
import { Notice } from "../../parts/Notice.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import type { SourceFacts } from "./import-stage.ts";
import styles from "./Ledger.module.css";
import { LedgerLines } from "./LedgerLines.tsx";
import { LedgerSummary } from "./LedgerSummary.tsx";
import { countLedger } from "./ledger-counts.ts";
import { otherDialectOf } from "./refusal-of.ts";

/** What became of each statement of a file. */
export interface LedgerProps {
  readonly source: SourceFacts;
  readonly imported: Imported;
  readonly onChooseAgain: () => void;
}

type Shown = "all" | "modelled" | "other";

/** The account of an import: how many came to which end, and each statement with its reason. */
export function Ledger({ source, imported, onChooseAgain }: LedgerProps) {
  const { ledger, text } = imported;
  const counts = useMemo(() => countLedger(ledger), [ledger]);
  const warning = useMemo(() => otherDialectOf(imported), [imported]);
  const other = counts.all - counts.modelled;
  const [shown, setShown] = useState<Shown>(other > 0 ? "other" : "all");
  const lines = useMemo(() => ledger.filter((line) => isShown(line, shown)), [ledger, shown]);
  return (
    <div className={styles.ledger}>
      <LedgerSummary source={source} imported={imported} counts={counts} onChooseAgain={onChooseAgain} />
      {warning !== undefined && (
        <Notice tone="warning" icon="triangle" look="strip">
          {warning}
        </Notice>
      )}
      <div className={styles.bar}>
        <Segmented
          label="Statements shown"
          value={shown}
          segments={[
            { value: "all", label: "All", count: counts.all },
            { value: "modelled", label: "Modelled", count: counts.modelled },
            { value: "other", label: "Not modelled", count: other },
          ]}
          onChange={setShown}
        />
        <span className={styles.accounted}>
          {`${accountedFor(ledger)} of ${segmentsOf(ledger)} statements accounted for`}
        </span>
      </div>
      <LedgerLines key={shown} lines={lines} text={text} />
    </div>
  );
}

function isShown({ outcome }: LedgerLine, shown: Shown): boolean {
  return shown === "all" || (outcome === "modelled") === (shown === "modelled");
}

function accountedFor(ledger: readonly LedgerLine[]): string {
  return new Set(ledger.map(({ segment }) => segment)).size.toLocaleString("en");
}

function segmentsOf(ledger: readonly LedgerLine[]): string {
  return ledger.reduce((most, { segment }) => Math.max(most, segment + 1), 0).toLocaleString("en");
}
