import type { TableAssessment } from "../../../core/dependencies/assess-table.ts";
import type { DecompositionPlan } from "../../../core/dependencies/plan-decomposition.ts";
import { printDependency } from "../../../core/normalize/print-dependency.ts";
import { Chip } from "../../parts/Chip.tsx";
import styles from "./Normalization.module.css";

/** Whether the join gives the table again, and which dependencies no table can check any more. */
export function Marks({
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
