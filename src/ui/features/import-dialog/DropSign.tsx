import { Icon } from "../../parts/Icon.tsx";
import styles from "./ImportDialog.module.css";

/** Lies over the page while a file is held over it. */
export function DropSign() {
  return (
    <div className={styles.dropSign}>
      <span className={styles.dropWords}>
        <Icon name="import" tone="accent" />
        Drop to import
      </span>
    </div>
  );
}
