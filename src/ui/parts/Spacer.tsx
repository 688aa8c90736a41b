import styles from "./Spacer.module.css";

/** Takes the room between what stands left and what stands right in a bar, a row or a footer. */
export function Spacer() {
  return <span className={styles.spacer} />;
}
