import { useMemo } from "react";
import type { Outcome } from "../../../core/sql/import/ledger.ts";
import type { Imported } from "../../../state/ports.ts";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { MeterBar } from "../../parts/MeterBar.tsx";
import { durationWords, originOf, sizeWords } from "./file-facts.ts";
import type { SourceFacts } from "./import-stage.ts";
import styles from "./Ledger.module.css";
import type { LedgerCounts } from "./ledger-counts.ts";
import { outcomeFaces } from "./outcome-faces.ts";

/** Counts are those of the whole ledger. */
export interface LedgerSummaryProps {
  readonly source: SourceFacts;
  readonly imported: Imported;
  readonly counts: LedgerCounts;
  readonly onChooseAgain: () => void;
}

const outcomes: readonly Outcome[] = ["modelled", "kept", "data", "refused"];

/** The file, and how its statements divide. */
export function LedgerSummary({ source, imported, counts, onChooseAgain }: LedgerSummaryProps) {
  const facts = useMemo(() => factsOf(source, imported), [source, imported]);
  const parts = outcomes.map((outcome) => ({
    label: outcomeFaces[outcome].heading,
    amount: counts[outcome],
    tone: outcomeFaces[outcome].tone,
  }));
  return (
    <div className={styles.summary}>
      <div className={styles.file}>
        <Icon name="file" tone="muted" />
        <b className={styles.fileName}>{source.name}</b>
        <span className={styles.fileFacts} title={facts}>
          {facts}
        </span>
        <Button size="s" variant="line" onClick={onChooseAgain}>
          Choose another file
        </Button>
      </div>
      <MeterBar parts={parts} />
      <dl className={styles.counts}>
        {outcomes.map((outcome) => (
          <div key={outcome} className={styles.count}>
            <dt className={styles.heading}>
              <Icon name={outcomeFaces[outcome].icon} size={14} tone={outcomeFaces[outcome].iconTone} />
              {outcomeFaces[outcome].heading}
            </dt>
            <dd className={styles.number}>{counts[outcome].toLocaleString("en")}</dd>
            <dd className={styles.caption}>{captionOf(outcome, counts)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function factsOf({ bytes }: SourceFacts, { text, lines, milliseconds }: Imported): string {
  const words = [
    sizeWords(bytes),
    originOf(text),
    lines === 1 ? "1 line" : `${lines.toLocaleString("en")} lines`,
    `read in ${durationWords(milliseconds)}`,
  ];
  return words.filter((word) => word !== undefined).join(", ");
}

function captionOf(outcome: Outcome, { rows, refused }: LedgerCounts): string {
  switch (outcome) {
    case "modelled":
      return "Tables, keys, indexes, views";
    case "kept":
      return "Printed back verbatim";
    case "data":
      return rows === 0 ? "Data and settings" : rows === 1 ? "1 row" : `${rows.toLocaleString("en")} rows`;
    case "refused":
      return refused === 0 ? "Every statement was read" : "With line and reason";
  }
}
