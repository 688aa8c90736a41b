import type { DecompositionPlan } from "../../../core/dependencies/plan-decomposition.ts";
import { printDependency } from "../../../core/normalize/print-dependency.ts";
import { Segmented } from "../../parts/Segmented.tsx";
import styles from "./Normalization.module.css";

/** The designs in one normal form, each named by what it keeps in one table and not all of them do. */
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
  const labels = labelsOf(plan, columns);
  const segments = labels.map((label, place) => ({ value: String(place), label }));
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

/** As much of what each design keeps as tells it from the others. */
function labelsOf({ alternatives }: DecompositionPlan, columns: readonly string[]): readonly string[] {
  const kept = alternatives.map(({ keeps }) => keeps.map((one) => printDependency(one, columns)));
  const upTo = (count: number): readonly string[] =>
    kept.map((texts, place) => texts.slice(0, count).join("; ") || `Design ${place + 1}`);
  const counts = Array.from({ length: Math.max(...kept.map(({ length }) => length)) }, (_, at) => at + 1);
  const distinct = counts.find((count) => new Set(upTo(count)).size === kept.length);
  return distinct === undefined ? kept.map((_, place) => `Design ${place + 1}`) : upTo(distinct);
}
