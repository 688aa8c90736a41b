import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";
import { useFieldTies } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import { useReading } from "./reading.ts";
import styles from "./TextField.module.css";

/** How a field looks: boxed, sunken (filters), or bare until it is used (cells of a grid). */
export type FieldLook = "boxed" | "soft" | "cell";

/** `trailing` stands at the end inside the box: a button, a count. The rest goes to the `input`. */
export interface TextFieldProps extends Omit<ComponentProps<"input">, "value" | "onChange" | "size"> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly look?: FieldLook;
  /** 28, 24 or 32 px high. */
  readonly size?: "m" | "s" | "l";
  readonly mono?: boolean;
  readonly icon?: IconName | undefined;
  readonly trailing?: ReactNode;
}

/** One line of text; every keystroke is told. To tell only finished edits, use `CommitField`. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, look = "boxed", size = "m", mono, icon, trailing, className, ...rest } = props;
  const ties = useFieldTies();
  const readOnly = useReading();
  return (
    <span
      className={classes(styles.field, styles[look], styles[size], mono === true && styles.mono, className)}
    >
      {icon !== undefined && <Icon name={icon} size={14} tone="muted" />}
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        {...ties}
        {...rest}
        className={styles.input}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {trailing}
    </span>
  );
}
