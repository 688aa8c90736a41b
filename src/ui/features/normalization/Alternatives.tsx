import type { DecompositionPlan } from "../../../core/dependencies/plan-decomposition.ts";
import { printDependency } from "../../../core/normalize/print-dependency.ts";
import { Segmented } from "../../parts/Segmented.tsx";
import styles from "./Normalization.module.css";

/** The designs in one normal form, each named by the first of what it alone keeps in one table. */
export function Alternatives({
  plan,
  chosen,
  columns,
  onChoose,
}: {
  readonly plan: DecompositionPlan;
  readonly chosen: number;
  /** Names by their places in the table. */
  readonly columns: readonly string[];
  readonly onChoose: (place: number) => void;
}) {
  const segments = plan.alternatives.map(({ keeps: [kept] }, place) => ({
    value: String(place),
    label: kept ? printDependency(kept, columns) : `Design ${place + 1}`,
  }));
  return (
    <div className={styles.alternatives}>
      <span className={styles.quiet}>Designs in {plan.form} differ in what they keep in one table:</span>
      <Segmented
        label={`Design in ${plan.form}`}
        value={String(chosen)}
        segments={segments}
        onChange={(place) => onChoose(Number(place))}
      />
    </div>
  );
}
