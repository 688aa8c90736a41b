import { classes } from "./classes.ts";
import styles from "./ProblemMark.module.css";

/** `label` says what the mark counts: "1 error, 2 warnings". */
export interface ProblemMarkProps {
  readonly worst: "error" | "warning" | "info";
  readonly label: string;
  readonly className?: string | undefined;
}

/** Each severity has its own shape: an octagon, a triangle, an open ring. */
const shapes = {
  error: "M4.2 1.5h3.6l2.7 2.7v3.6l-2.7 2.7H4.2L1.5 7.8V4.2z",
  warning: "M6 1.6L11 10.4H1z",
  info: "M2.5 6a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z",
} as const;

/** The mark of a thing with problems, 12 px: its shape says the gravest. */
export function ProblemMark({ worst, label, className }: ProblemMarkProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      className={classes(styles.mark, styles[worst], className)}
      width={12}
      height={12}
      viewBox="0 0 12 12"
    >
      <title>{label}</title>
      <path d={shapes[worst]} />
    </svg>
  );
}
