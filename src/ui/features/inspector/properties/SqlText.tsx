import { CodeText } from "../../../parts/CodeText.tsx";
import styles from "./SqlText.module.css";

/** SQL as it was written, to read and to copy. */
export function SqlText({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <figure className={styles.figure} aria-label={label}>
      <figcaption className={styles.label}>{label}</figcaption>
      <CodeText className={styles.text}>{text}</CodeText>
    </figure>
  );
}
