import type { ReactNode } from "react";
import styles from "./SectionNote.module.css";

/** A quiet line inside a section. */
export function SectionNote({ children }: { readonly children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}
