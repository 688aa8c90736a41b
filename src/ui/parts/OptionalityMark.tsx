import styles from "./OptionalityMark.module.css";

/** The bar (required) or the ring (optional) that ends a column's row, as on the ends of an edge; 8 × 12 px. */
export function OptionalityMark({ nullable }: { readonly nullable: boolean }) {
  const label = nullable ? "Null allowed" : "Not null";
  return (
    <svg className={styles.mark} width="8" height="12" role="img" aria-label={label}>
      <title>{label}</title>
      {nullable ? <circle cx="4" cy="6" r="3" /> : <path d="M4 2.5v7" />}
    </svg>
  );
}
