import type { ReactNode } from "react";
import { Divider } from "../parts/Divider.tsx";
import { Logo } from "../parts/Logo.tsx";
import styles from "./TopBarFrame.module.css";

/** `start` follows the product's name: the design, its state, undo and redo. `end` is everything else. */
export interface TopBarFrameProps {
  readonly start: ReactNode;
  readonly end: ReactNode;
}

/** The top bar with the product's mark; what does not fit is cut between the two ends, never over them. */
export function TopBarFrame({ start, end }: TopBarFrameProps) {
  return (
    <div className={styles.bar}>
      <span className={styles.product}>
        <Logo />
        <span className={styles.name}>Crowfoot</span>
      </span>
      <Divider />
      <div className={styles.start}>{start}</div>
      <div className={styles.end}>{end}</div>
    </div>
  );
}
