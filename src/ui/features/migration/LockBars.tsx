import type { StepLock } from "../../../core/diff/told-plan.ts";
import styles from "./Migration.module.css";

const filled = { low: 1, brief: 2, blocking: 3 } as const;

/** The weight of a lock as one to three bars; the word stands beside it. */
export function LockBars({ lock }: { readonly lock: StepLock | undefined }) {
  const count = lock ? filled[lock.weight] : 0;
  return (
    <svg
      className={styles.bars}
      data-weight={lock?.weight ?? "none"}
      width="16"
      height="12"
      viewBox="0 0 16 12"
      aria-hidden
    >
      {[0, 1, 2].map((bar) => (
        <rect
          key={bar}
          x={bar * 6}
          y={8 - bar * 4}
          width="4"
          height={4 + bar * 4}
          rx="1"
          className={bar < count ? styles.barOn : styles.barOff}
        />
      ))}
    </svg>
  );
}
