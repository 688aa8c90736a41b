import type { ComponentProps } from "react";
import { classes } from "./classes.ts";
import { useFieldTies } from "./Field.tsx";
import { useReading } from "./reading.ts";
import styles from "./TextArea.module.css";

/** `rows` is the least height in lines; the area grows with its text. The rest goes to the `textarea`. */
export interface TextAreaProps extends Omit<ComponentProps<"textarea">, "value" | "onChange" | "children"> {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly mono?: boolean;
}

/** Several lines of text; every keystroke is told. To tell only finished edits, use `CommitArea`. */
export function TextArea({ value, onChange, mono, rows = 2, className, ...rest }: TextAreaProps) {
  const ties = useFieldTies();
  const readOnly = useReading();
  return (
    // The copy in `data-text` lies invisibly in the same grid cell and gives the area its height.
    <span className={classes(styles.area, mono === true && styles.mono, className)} data-text={`${value} `}>
      <textarea
        spellCheck={mono !== true}
        readOnly={readOnly}
        {...ties}
        {...rest}
        className={styles.input}
        rows={rows}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </span>
  );
}
