import { useMemo, useState } from "react";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { TableAssessment } from "../../../core/dependencies/assess-table.ts";
import {
  type DecompositionForm,
  type DecompositionPlan,
  decompositionForms,
} from "../../../core/dependencies/plan-decomposition.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { printDependency } from "../../../core/normalize/print-dependency.ts";
import { useApp, useCatalog } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Chip } from "../../parts/Chip.tsx";
import { CodeText } from "../../parts/CodeText.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { act } from "../editing/send.ts";
import styles from "./Normalization.module.css";
import { PartCard } from "./PartCard.tsx";
import { type Preview, previewDecomposition } from "./preview-decomposition.ts";

/** The tables that a table would become, what that keeps and loses, the script that moves the rows, and the way to do it. */
export function Repair({
  table,
  assessment,
}: {
  readonly table: TableRecord;
  readonly assessment: TableAssessment;
}) {
  const catalog = useCatalog();
  const [chosen, setForm] = useState<DecompositionForm>();
  const [names, setNames] = useState<Readonly<Record<number, string>>>({});
  const form = chosen ?? neededForm(assessment);
  const preview = useMemo(
    () => previewDecomposition(catalog, { tableId: table.id, form, names }),
    [catalog, table, form, names],
  );
  const open = assessment.violations.length > 0 || assessment.multivalued.length > 0;
  if (!open)
    return (
      <>
        <h3 className={styles.title}>Decomposition</h3>
        <p className={styles.quiet}>
          Nothing that is known of {table.name} asks for a split. What you state on the left is judged at
          once.
        </p>
      </>
    );
  return (
    <>
      <div className={styles.verdict}>
        <h3 className={styles.title}>Decomposition to</h3>
        <Segmented
          label="Normal form to reach"
          value={form}
          segments={decompositionForms.map((value) => ({ value, label: value }))}
          onChange={(value) => {
            setForm(value);
            setNames({});
          }}
        />
      </div>
      {isRefusal(preview) ? (
        <>
          {preview.plan && <Marks plan={preview.plan} assessment={assessment} />}
          <p className={styles.quiet}>{preview.refused}</p>
        </>
      ) : (
        <Accepting
          preview={preview}
          assessment={assessment}
          names={names}
          onRename={(at, name) => setNames({ ...names, [at]: name })}
        />
      )}
    </>
  );
}

/** BCNF where it costs nothing is the usual wish; what breaks only 4NF asks for that. */
function neededForm({ violations }: TableAssessment): DecompositionForm {
  if (violations.length === 0) return "4NF";
  return violations.every(({ breaks }) => breaks === "BCNF") ? "BCNF" : "3NF";
}

function Accepting({
  preview,
  assessment,
  names,
  onRename,
}: {
  readonly preview: Preview;
  readonly assessment: TableAssessment;
  readonly names: Readonly<Record<number, string>>;
  readonly onRename: (at: number, name: string) => void;
}) {
  const app = useApp();
  const { after, plan, script, tables } = preview;
  const { tableId } = assessment.of;
  // The table that stays comes first.
  const order = tables
    .map((part, at) => ({ part, at }))
    .toSorted((one, other) => Number(other.at === plan.stays) - Number(one.at === plan.stays));
  const copy = async (): Promise<void> => {
    await app.ports.device.copy(script);
    app.notify("The migration was copied");
  };
  return (
    <>
      <Marks plan={plan} assessment={assessment} />
      <div className={styles.answers}>
        <Button
          variant="primary"
          size="s"
          onClick={() => act(app, "decompose-table", { tableId, form: plan.form, names })}
        >
          Split into {tables.length} tables
        </Button>
        <Button size="s" icon="copy" onClick={() => void copy()}>
          Copy migration
        </Button>
      </div>
      <div className={styles.parts}>
        {order.map(({ part, at }) => (
          <PartCard
            key={part.id}
            after={after}
            table={part}
            isNew={at !== plan.stays}
            onRename={(name) => onRename(at, name)}
          />
        ))}
      </div>
      <details className={styles.migration}>
        <summary>Migration of the rows</summary>
        <CodeText>{script}</CodeText>
      </details>
    </>
  );
}

/** Whether the join gives the table again, and which dependencies no table can check any more. */
function Marks({
  plan,
  assessment,
}: {
  readonly plan: DecompositionPlan;
  readonly assessment: TableAssessment;
}) {
  const names = assessment.of.columns.map(({ name }) => name);
  const count = assessment.of.stated.length;
  const lossless = plan.join === "lossless";
  return (
    <div className={styles.answers}>
      <Chip size="m" tone={lossless ? "success" : "error"} icon={lossless ? "tick" : "octagon"}>
        {lossless ? "Lossless" : "Not known to be lossless"}
      </Chip>
      {plan.lost.length === 0 && (
        <Chip size="m" tone="success" icon="tick">
          Keeps all {count}
        </Chip>
      )}
      {plan.lost.map((one) => (
        <Chip key={printDependency(one, names)} size="m" tone="error" icon="octagon">
          Loses {printDependency(one, names)}
        </Chip>
      ))}
    </div>
  );
}
