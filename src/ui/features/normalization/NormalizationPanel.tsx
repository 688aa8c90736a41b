import { useMemo } from "react";
import { assessTable } from "../../../core/dependencies/assess-table.ts";
import { useCatalog } from "../../app/app-context.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { DependencyEntry } from "./DependencyEntry.tsx";
import { DependencyMatrix } from "./DependencyMatrix.tsx";
import styles from "./Normalization.module.css";
import { Questions } from "./Questions.tsx";
import { Repair } from "./Repair.tsx";
import { useSubjectTable } from "./subject-table.ts";
import { Verdict } from "./Verdict.tsx";

/** What is known of a table's rows, which normal form that makes, and how to reach the next. */
export function NormalizationPanel() {
  const catalog = useCatalog();
  const table = useSubjectTable();
  const assessment = useMemo(() => table && assessTable(catalog, table.id), [catalog, table]);
  if (!table || !assessment)
    return (
      <div className={styles.empty}>
        <EmptyState title="No table yet" size="small">
          What decides what in a table's rows, and the normal form that follows, appears here as you draw,
          import, or discover a table from a CSV file.
        </EmptyState>
      </div>
    );
  return (
    <div className={styles.panel}>
      <section className={styles.column} aria-label="Dependencies">
        <h3 className={styles.title}>
          Dependencies <span className={styles.count}>{table.dependencies.length}</span>
        </h3>
        <DependencyMatrix table={table} assessment={assessment} />
        <DependencyEntry key={table.id} table={table} />
      </section>
      <div className={styles.rest}>
        <section className={styles.column} aria-label="Normal form">
          <Verdict assessment={assessment} />
          <Questions key={table.id} table={table} assessment={assessment} />
        </section>
        <section className={styles.column} aria-label="Decomposition">
          <Repair key={table.id} table={table} assessment={assessment} />
        </section>
      </div>
    </div>
  );
}
