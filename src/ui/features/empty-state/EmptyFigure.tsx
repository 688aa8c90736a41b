import styles from "./EmptyDesign.module.css";

/** A table and the table that follows from it, with the relationship between them. Decorative. */
export function EmptyFigure() {
  return (
    <svg className={styles.figure} width="96" height="64" viewBox="0 0 96 64" aria-hidden="true">
      <rect className={styles.table} x="1" y="8" width="34" height="44" rx="5" />
      <path className={styles.rule} d="M1 20h34" />
      <rect className={styles.next} x="66" y="16" width="29" height="36" rx="5" />
      <path className={styles.nextRule} d="M66 28h29" />
      <path className={styles.edge} d="M35 36h31M35 31l9 5l-9 5M58 31v10M62 31v10" />
      <circle className={styles.ring} cx="48" cy="36" r="3" />
    </svg>
  );
}
