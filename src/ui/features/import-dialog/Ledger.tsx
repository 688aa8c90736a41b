import { useMemo, useState } from "react";
import type { LedgerLine, Outcome } from "../../../core/sql/import/ledger.ts";
import { otherDialectOf } from "../../../core/sql/import/other-dialect.ts";
import type { Imported } from "../../../state/ports.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { ExactStrip } from "./ExactStrip.tsx";
import type { SourceFacts } from "./import-stage.ts";
import styles from "./Ledger.module.css";
import { LedgerLines } from "./LedgerLines.tsx";
import { LedgerSummary } from "./LedgerSummary.tsx";
import { countLedger, type LedgerCounts } from "./ledger-counts.ts";
import { type Shown, shownLines } from "./ledger-filter.ts";
import { outcomeFaces } from "./outcome-faces.ts";
import { ProofStrip } from "./ProofStrip.tsx";

/** What became of each statement of a file. `onImport` takes it into the design and shows what a line made. */
export interface LedgerProps {
  readonly source: SourceFacts;
  readonly imported: Imported;
  readonly onChooseAgain: () => void;
  readonly onImport: (line: LedgerLine) => void;
  /** Hears of another reading of the same source, which takes the place of this one. */
  readonly onRead: (imported: Imported) => void;
}

const outcomes: readonly Outcome[] = ["modelled", "kept", "data", "refused"];

/** The account of an import: how many came to which end, each statement with its reason, and the proof of it all. */
export function Ledger({ source, imported, onChooseAgain, onImport, onRead }: LedgerProps) {
  const { ledger } = imported;
  const counts = useMemo(() => countLedger(ledger), [ledger]);
  const warning = useMemo(() => otherDialectOf(imported), [imported]);
  const [shown, setShown] = useState<Shown>(() => firstShown(counts));
  const [filter, setFilter] = useState("");
  const [goal, setGoal] = useState<Goal>({ count: 0, start: undefined });
  const lines = useMemo(() => shownLines(ledger, { shown, filter }), [ledger, shown, filter]);
  const place = goal.start === undefined ? -1 : lines.findIndex((line) => holds(line, goal.start));
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
            ...outcomes.map((value) => ({ value, label: outcomeFaces[value].word, count: counts[value] })),
          ]}
          onChange={setShown}
        />
        <Filter value={filter} onChange={setFilter} />
        <span className={styles.accounted}>
          {`${accountedFor(ledger)} of ${segmentsOf(ledger)} statements accounted for`}
        </span>
      </div>
      <LedgerLines
        key={`${shown} ${filter} ${goal.count} ${imported.ran?.version}`}
        lines={lines}
        imported={imported}
        goal={place < 0 ? undefined : place}
        onImport={onImport}
      />
      {imported.language === undefined && (
        <>
          <ExactStrip imported={imported} fileName={source.name} onRead={onRead} />
          <ProofStrip
            key={imported.ran === undefined ? "text" : "run"}
            imported={imported}
            onShow={({ start }) => {
              setShown("all");
              setFilter("");
              setGoal({ count: goal.count + 1, start });
            }}
          />
        </>
      )}
    </div>
  );
}

/** A statement to be shown, by its offset in the file; `count` makes each wish a new one. */
interface Goal {
  readonly count: number;
  readonly start: number | undefined;
}

function holds({ start, end }: LedgerLine, offset: number | undefined): boolean {
  return offset !== undefined && start <= offset && offset < Math.max(end, start + 1);
}

function Filter({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  return (
    <TextField
      type="search"
      look="soft"
      size="s"
      icon="search"
      className={styles.filter}
      aria-label="Filter statements"
      placeholder="Filter statements"
      value={value}
      onChange={onChange}
      {...(value === "" ? {} : { "data-draft": true })}
      onKeyDown={(event) => {
        if (event.key === "Escape") onChange("");
      }}
      trailing={
        value === "" ? undefined : (
          <IconButton icon="close" size="s" label="Clear the filter" onClick={() => onChange("")} />
        )
      }
    />
  );
}

function accountedFor(ledger: readonly LedgerLine[]): string {
  return new Set(ledger.map(({ segment }) => segment)).size.toLocaleString("en");
}

function segmentsOf(ledger: readonly LedgerLine[]): string {
  return ledger.reduce((most, { segment }) => Math.max(most, segment + 1), 0).toLocaleString("en");
}

/** What needs a look comes first. */
function firstShown({ refused, kept }: LedgerCounts): Shown {
  if (refused > 0) return "refused";
  return kept > 0 ? "kept" : "all";
}
