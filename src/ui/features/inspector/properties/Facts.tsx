import type { ReactNode } from "react";
import styles from "./Facts.module.css";

/** Facts that cannot be changed here, each with its label; those without a value are left out. */
export function Facts({
  facts,
}: {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[];
}) {
  const known = facts.filter(
    ([, value]) => value !== undefined && value !== null && value !== false && value !== "",
  );
  return (
    <dl className={styles.facts}>
      {known.map(([label, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels repeat, and facts hold no state of their own
        <div key={place} className={styles.fact}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
