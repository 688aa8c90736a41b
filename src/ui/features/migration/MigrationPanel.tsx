import { type ReactNode, useState } from "react";
import { formats } from "../../../core/diff/formats/index.ts";
import type { ToldMigration } from "../../../state/comparer.ts";
import type { ComparingState, MigrationView } from "../../../state/comparing.ts";
import { Button } from "../../parts/Button.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { Select } from "../../parts/Select.tsx";
import { Switch } from "../../parts/Switch.tsx";
import { countOf } from "../editing/count-of.ts";
import { Ends } from "../versions/Ends.tsx";
import { useComparing, useComparingState, useWatch } from "../versions/use-comparing.ts";
import styles from "./Migration.module.css";
import { MigrationSql } from "./MigrationSql.tsx";
import { ProofWords } from "./ProofWords.tsx";
import { RowAnswers } from "./RowAnswers.tsx";
import { StepDetail } from "./StepDetail.tsx";
import { StepTable } from "./StepTable.tsx";
import { unanswered } from "./unanswered.ts";

/** The migration between two states: its steps and what each does to a running database, or its files. */
export function MigrationPanel() {
  useWatch("migration");
  const migration = useComparingState(migrationIn);
  const failure = useComparingState(failureIn);
  const view = useComparingState(viewIn);
  return (
    <div className={styles.panel}>
      <Controls view={view} migration={migration} />
      {failure !== undefined && (
        <Notice tone="error" icon="octagon" look="strip" live>
          {failure}
        </Notice>
      )}
      <ProofWords />
      {migration && <Shown migration={migration} view={view} />}
      {!migration && failure === undefined && <EmptyState>The designs are being compared.</EmptyState>}
    </div>
  );
}

function migrationIn({ migration }: ComparingState): ToldMigration | undefined {
  return migration;
}

function failureIn({ failure }: ComparingState): string | undefined {
  return failure;
}

function viewIn({ view }: ComparingState): MigrationView {
  return view;
}

function Controls({
  view,
  migration,
}: {
  readonly view: MigrationView;
  readonly migration: ToldMigration | undefined;
}) {
  const { look } = useComparing();
  const open = migration ? unanswered(migration).length : 0;
  return (
    <div className={styles.controls}>
      <Ends />
      <span className={styles.grow} />
      <Segmented
        label="Shown as"
        value={view.part}
        segments={[
          { value: "steps", label: "Steps" },
          { value: "rows", label: "Rows", ...(open > 0 ? { count: open } : {}) },
          { value: "sql", label: "SQL" },
        ]}
        onChange={(part) => look({ part })}
      />
      <Segmented
        label="Direction"
        value={view.direction}
        segments={[
          { value: "up", label: "Up", ...(migration ? { count: migration.up.length } : {}) },
          { value: "down", label: "Down", ...(migration ? { count: migration.down.length } : {}) },
        ]}
        onChange={(direction) => look({ direction })}
      />
      <Switch label="Online" checked={view.online === true} onChange={(online) => look({ online })} />
      <Select
        size="s"
        aria-label="Style"
        value={view.style}
        options={formats.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(style) => look({ style })}
      />
    </div>
  );
}

function Shown({ migration, view }: { readonly migration: ToldMigration; readonly view: MigrationView }) {
  const { direction, part } = view;
  const [chosen, choose] = useState(0);
  const steps = migration[direction];
  if (migration.up.length === 0) {
    return (
      <EmptyState title="Nothing to migrate">
        These two do not differ in what a database holds. {migration.notes.join(" ")}
      </EmptyState>
    );
  }
  if (part === "rows") return <RowAnswers rows={migration.rows} />;
  if (part === "sql") return <MigrationSql migration={migration} direction={direction} />;
  const current = Math.min(chosen, steps.length - 1);
  const step = steps[current];
  return (
    <>
      <OpenRows migration={migration} />
      <SaferSteps online={view.online} />
      <Remarks>{direction === "up" ? migration.notes : migration.beyondRecall}</Remarks>
      <div className={styles.body}>
        <StepTable steps={steps} current={current} onChoose={choose} />
        {step ? (
          <StepDetail step={step} number={current + 1} plansUp={direction === "up"} />
        ) : (
          <EmptyState>Nothing to do here.</EmptyState>
        )}
      </div>
    </>
  );
}

/** Says what rows have to be given before the migration can run on them. */
function OpenRows({ migration }: { readonly migration: ToldMigration }): ReactNode {
  const { look } = useComparing();
  const open = unanswered(migration);
  const [first] = open;
  if (!first) return null;
  const others = open.length > 1 ? ` and ${countOf(open.length - 1, "more column")}` : "";
  return (
    <Notice
      tone="warning"
      icon="triangle"
      look="strip"
      actions={
        <Button size="s" variant="line" onClick={() => look({ part: "rows" })}>
          Say what they hold
        </Button>
      }
    >
      {first.path}
      {others} {open.length > 1 ? "have" : "has"} no value for the rows that are there.
    </Notice>
  );
}

/** Says that some steps, not all, go the way for a database in use. */
function SaferSteps({ online }: Pick<MigrationView, "online">): ReactNode {
  const { look } = useComparing();
  if (typeof online === "boolean" || online.length === 0) return null;
  return (
    <Notice
      tone="info"
      icon="info"
      look="strip"
      actions={
        <Button size="s" variant="line" onClick={() => look({ online: false })}>
          All the plain way
        </Button>
      }
    >
      {countOf(online.length, "step")} {online.length === 1 ? "goes" : "go"} the safer way, in phases; all
      others as planned.
    </Notice>
  );
}

/** What a direction leaves as it is, or does not bring back. */
function Remarks({ children }: { readonly children: readonly string[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <Notice tone="warning" icon="triangle" look="strip">
      {children.join(" ")}
    </Notice>
  );
}
