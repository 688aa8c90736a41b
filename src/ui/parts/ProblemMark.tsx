import { classes } from "./classes.ts";
import styles from "./ProblemMark.module.css";
import type { Severity } from "./tone.ts";

/** `label` is read out and shown on hover, e.g. "2 errors"; without it the mark is silent. */
export interface ProblemMarkProps {
  readonly severity: Severity;
  readonly label?: string;
  readonly className?: string | undefined;
}

/** The small filled mark of a problem in rows and headers: octagon, triangle or ring in a 12 px box. */
export function ProblemMark({ severity, label, className }: ProblemMarkProps) {
  return (
    <svg
      role={label === undefined ? undefined : "img"}
      aria-hidden={label === undefined}
      aria-label={label}
      className={classes(styles.mark, styles[severity], className)}
      width="12"
      height="12"
      viewBox="-2 -2 12 12"
    >
      {label !== undefined && <title>{label}</title>}
      {severity === "error" && <path d="M2.5 0h3L8 2.5v3L5.5 8h-3L0 5.5v-3z" fill="currentColor" />}
      {severity === "warning" && <path d="M4 0l4.5 8h-9z" fill="currentColor" />}
      {severity === "info" && (
        <circle cx="4" cy="4" r="3" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
    </svg>
  );
}
