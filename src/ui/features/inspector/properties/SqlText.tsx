import styles from "./SqlText.module.css";

/** SQL as it was written, to read and to copy. */
export function SqlText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <figure className={styles.figure} aria-label={label}>
      <figcaption className={styles.label}>{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus */}
      <pre className={styles.text} tabIndex={0}>
        {text}
      </pre>
    </figure>
  );
}
