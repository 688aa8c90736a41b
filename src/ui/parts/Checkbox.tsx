import type { ComponentProps, ReactNode } from "react";
import styles from "./Checkbox.module.css";
import { classes } from "./classes.ts";
import { useFieldTies } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { useReading } from "./reading.ts";

/** `mixed` stands for a selection whose parts differ. Without a visible `label`, give an `aria-label`. */
export interface CheckboxProps
  extends Omit<ComponentProps<"input">, "checked" | "onChange" | "type" | "ref"> {
  readonly checked: boolean | "mixed";
  readonly onChange: (checked: boolean) => void;
  readonly label?: ReactNode;
}

/** A box to tick, 16 px, with its words where given. */
export function Checkbox({ checked, onChange, label, className, ...rest }: CheckboxProps) {
  const ties = useFieldTies();
  const reading = useReading();
  const mixed = checked === "mixed";
  return (
    <label className={classes(styles.checkbox, className)}>
      <span className={styles.box}>
        <input
          {...ties}
          disabled={reading}
          {...rest}
          ref={(input) => {
            if (input !== null) input.indeterminate = mixed;
          }}
          type="checkbox"
          className={styles.input}
          checked={checked === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {checked !== false && <Icon name={mixed ? "minus" : "tick"} size={12} className={styles.mark} />}
      </span>
      {label}
    </label>
  );
}
