import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./Switch.module.css";

/** `detail` follows the label in a quieter colour; `trailing` stands at the far end, e.g. what it costs. */
export interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly detail?: ReactNode;
  readonly trailing?: ReactNode;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

/** A setting that takes effect at once, with its words beside it. */
export function Switch({ checked, onChange, label, detail, trailing, disabled, className }: SwitchProps) {
  return (
    <label className={classes(styles.switch, detail !== undefined && styles.detailed, className)}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className={styles.input}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {detail !== undefined && <span className={styles.detail}> {detail}</span>}
      </span>
      {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
    </label>
  );
}
