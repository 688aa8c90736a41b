import { useMemo } from "react";
import type { TableAssessment } from "../../../core/dependencies/assess-table.ts";
import { decompositionCost } from "../../../core/dependencies/decomposition-cost.ts";
import type { DecompositionPlan } from "../../../core/dependencies/plan-decomposition.ts";
import { useAppState, useCatalog } from "../../app/app-context.ts";
import styles from "./Normalization.module.css";
import { normalizingIn } from "./subject-table.ts";

/** What a split saves and costs, in figures where rows of the table were looked at. */
export function Cost({
  plan,
  assessment,
}: {
  readonly plan: DecompositionPlan;
  readonly assessment: TableAssessment;
}) {
  const catalog = useCatalog();
  const { counted } = useAppState(normalizingIn);
  const { size, joins, anomalies } = useMemo(
    () => decompositionCost(catalog, { plan, assessment, counted }),
    [catalog, plan, assessment, counted],
  );
  return (
    <section className={styles.cost} aria-label="Cost">
      <p>
        <b>Smaller: </b>
        {size}
      </p>
      {joins !== undefined && (
        <p>
          <b>To read: </b>
          {joins}
        </p>
      )}
      {anomalies !== undefined && (
        <p>
          <b>To change: </b>
          {anomalies}
        </p>
      )}
    </section>
  );
}
