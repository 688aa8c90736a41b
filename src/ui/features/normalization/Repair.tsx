import { useMemo, useState } from "react";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { TableAssessment } from "../../../core/dependencies/assess-table.ts";
import { type DecompositionForm, decompositionForms } from "../../../core/dependencies/plan-decomposition.ts";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { useCatalog } from "../../app/app-context.ts";
import { Segmented } from "../../parts/Segmented.tsx";
import { Accepting, type Choice } from "./Accepting.tsx";
import { Alternatives } from "./Alternatives.tsx";
import { Marks } from "./Marks.tsx";
import styles from "./Normalization.module.css";
import { previewDecomposition } from "./preview-decomposition.ts";

/** The tables that a table would become, what that keeps and loses, the script that moves the rows, and the way to do it. */
export function Repair({
  table,
  assessment,
}: {
  readonly table: TableRecord;
  readonly assessment: TableAssessment;
}) {
  const catalog = useCatalog();
  const [chosen, choose] = useState<Choice>(plainly);
  const form = chosen.form ?? neededForm(assessment);
  const { alternative, merge, names } = chosen;
  const preview = useMemo(
    () => previewDecomposition(catalog, { tableId: table.id, form, alternative, merge, names }),
    [catalog, table, form, alternative, merge, names],
  );
  const { plan } = preview;
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
          onChange={(value) => choose({ ...plainly, form: value })}
        />
      </div>
      {plan && plan.alternatives.length > 1 && (
        <Alternatives
          plan={plan}
          chosen={alternative}
          columns={assessment.of.columns.map(({ name }) => name)}
          onChoose={(place) => choose({ ...plainly, form, alternative: place })}
        />
      )}
      {isRefusal(preview) ? (
        <>
          {preview.plan && <Marks plan={preview.plan} assessment={assessment} />}
          <p className={styles.quiet}>{preview.refused}</p>
        </>
      ) : (
        <Accepting preview={preview} assessment={assessment} choice={chosen} onChoose={choose} />
      )}
    </>
  );
}

/** The recommended way, into new tables with the names that are offered. */
const plainly: Choice = { alternative: 0, merge: [], names: {} };

/** BCNF where it costs nothing is the usual wish; what breaks only 4NF asks for that. */
function neededForm({ violations }: TableAssessment): DecompositionForm {
  if (violations.length === 0) return "4NF";
  return violations.every(({ breaks }) => breaks === "BCNF") ? "BCNF" : "3NF";
}
