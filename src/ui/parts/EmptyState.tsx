import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./EmptyState.module.css";

/** `children` say what belongs here; `actions` fill it. */
export interface EmptyStateProps {
  readonly title?: string;
  readonly figure?: ReactNode;
  readonly actions?: ReactNode;
  /** Large in the middle of the canvas, small in a panel. */
  readonly size?: "large" | "small";
  readonly children: ReactNode;
}

/** What stands where nothing is yet: what belongs here, and the action that fills it. */
export function EmptyState({ title, figure, actions, size = "small", children }: EmptyStateProps) {
  return (
    <div className={classes(styles.empty, styles[size])}>
      {figure !== undefined && <div className={styles.figure}>{figure}</div>}
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
      <p className={styles.words}>{children}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
