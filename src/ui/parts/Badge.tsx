import styles from "./Badge.module.css";
import { classes } from "./classes.ts";

/** `label` says what is counted, e.g. "5 problems"; without it the bare number is read out. */
export interface BadgeProps {
  readonly count: number;
  readonly label?: string;
  readonly className?: string | undefined;
}

/** A small count behind a word. */
export function Badge({ count, label, className }: BadgeProps) {
  const shown = count.toLocaleString("en");
  if (label === undefined) return <span className={classes(styles.badge, className)}>{shown}</span>;
  return (
    <span className={classes(styles.badge, className)} role="img" aria-label={label}>
      {shown}
    </span>
  );
}
