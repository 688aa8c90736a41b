import type { ReactNode } from "react";
import styles from "./PanelBody.module.css";

/** What scrolls between the head and the foot of the inspector. */
export function PanelBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles.body}>{children}</div>;
}

/** Fields below each other with the inspector's margins; `ruled` draws a line above them. */
export function Fields({
  ruled = false,
  children,
}: {
  readonly ruled?: boolean;
  readonly children: ReactNode;
}) {
  return <div className={ruled ? `${styles.fields} ${styles.ruled}` : styles.fields}>{children}</div>;
}

/** A sentence in the inspector about what is selected. */
export function Sentence({ children }: { readonly children: ReactNode }) {
  return <p className={styles.sentence}>{children}</p>;
}
