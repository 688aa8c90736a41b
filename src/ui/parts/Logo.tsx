import styles from "./Logo.module.css";

/** The mark of the product: a crow's foot as a Y on an iris square. Decorative; the name stands beside it. */
export function Logo() {
  return (
    <span className={styles.logo} aria-hidden="true">
      <svg
        width="14"
        height="14"
        viewBox="0 0 14 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M7 13V5.5M7 8L2.5 1.5M7 8l4.5-6.5M7 8V1.5" />
      </svg>
    </span>
  );
}
