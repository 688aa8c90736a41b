import type { ReactNode } from "react";
import styles from "./DockBarFrame.module.css";

/** `tabs` stand left, the `actions` of the open panel right. */
export interface DockBarFrameProps {
  readonly tabs: ReactNode;
  readonly actions: ReactNode;
}

/** The bar of the dock, 36 px, which stays when the dock is closed. */
export function DockBarFrame({ tabs, actions }: DockBarFrameProps) {
  return (
    <div className={styles.bar}>
      {tabs}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}
