import type { ReactNode } from "react";
import styles from "./ProgressBar.module.css";

/** `done` of `total`, in any unit; without a `total` the bar shows only that work goes on, and how much was done if any. */
export interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total?: number | undefined;
  /** Written behind the total: "1,550 of 3,100 KB". */
  readonly unit?: string;
  /** Written instead of what is done and the total: "34 %". */
  readonly amount?: string;
  /** Stands at the end of the words, e.g. Cancel. */
  readonly action?: ReactNode;
}

/** Long work in place: what is done, as words and as a bar, and the way out. */
export function ProgressBar({ label, done, total, unit, amount: words, action }: ProgressBarProps) {
  const counted = total === undefined ? format(done) : `${format(done)} of ${format(total)}`;
  const count = words ?? (unit === undefined ? counted : `${counted} ${unit}`);
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        {(total !== undefined || done > 0) && <span className={styles.count}>{count}</span>}
        {action}
      </div>
      <progress
        className={styles.bar}
        aria-label={label}
        {...(total === undefined ? {} : { value: done, max: total })}
      />
    </div>
  );
}

function format(amount: number): string {
  return amount.toLocaleString("en");
}
