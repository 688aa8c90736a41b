import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./FloatingPanel.module.css";

/** `className` places it over the canvas. */
export interface FloatingPanelProps {
  readonly label?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** The surface of what floats over the canvas: map, zoom, the summary of a selection. */
export function FloatingPanel({ label, className, children }: FloatingPanelProps) {
  const named = label === undefined ? {} : { role: "group", "aria-label": label };
  return (
    <div {...named} className={classes(styles.panel, className)}>
      {children}
    </div>
  );
}
