import type { ReactNode } from "react";
import { classes } from "../../parts/classes.ts";
import styles from "./PanelBody.module.css";

/** What scrolls between the head and the foot of the inspector. */
export function PanelBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles.body}>{children}</div>;
}

/** Fields below each other with the inspector's margins; `ruled` draws a line above, `inset` is inside a section. */
export function Fields(props: {
  readonly ruled?: boolean;
  readonly inset?: boolean;
  readonly children: ReactNode;
}) {
  const { ruled = false, inset = false, children } = props;
  return (
    <div className={classes(styles.fields, ruled && styles.ruled, inset && styles.inset)}>{children}</div>
  );
}

/** A sentence in the inspector about what is selected. */
export function Sentence({ children }: { readonly children: ReactNode }) {
  return <p className={styles.sentence}>{children}</p>;
}
