import styles from "./Divider.module.css";

/** The short upright hairline between groups of a bar. */
export function Divider() {
  return <span className={styles.divider} aria-hidden="true" />;
}
