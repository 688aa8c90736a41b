import { classes } from "./classes.ts";
import { markShapes } from "./mark-shapes.ts";
import styles from "./ProblemMark.module.css";

/** `label` says what the mark counts: "1 error, 2 warnings". */
export interface ProblemMarkProps {
  readonly worst: "error" | "warning" | "info";
  readonly label: string;
  readonly className?: string | undefined;
}

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
      <path d={markShapes[worst]} />
    </svg>
  );
}
