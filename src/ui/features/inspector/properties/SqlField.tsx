import { CommitField } from "../../../parts/CommitField.tsx";
import { Field } from "../../../parts/Field.tsx";
import styles from "./SqlField.module.css";
import { useExpressionDoubt } from "./use-expression-doubt.ts";

/** `value` null means there is none; an emptied field is told as null. */
export interface SqlFieldProps {
  readonly label: string;
  /** The accessible name, where `label` alone would not say whose it is. */
  readonly name?: string;
  readonly value: string | null;
  readonly placeholder?: string;
  readonly hint?: string;
  /** Whether it holds an expression: what reads like a mistake is said beneath. */
  readonly expression?: boolean;
  readonly onCommit: (text: string | null) => string | undefined;
}

/** One line of SQL that may be left out. */
export function SqlField(props: SqlFieldProps) {
  const { label, name, value, placeholder, hint, expression = false, onCommit } = props;
  const doubt = useExpressionDoubt(expression ? value : null);
  return (
    <Field label={label} hint={doubt ?? hint}>
      <CommitField
        mono
        className={styles.sql}
        aria-label={name ?? label}
        placeholder={placeholder}
        value={value ?? ""}
        onCommit={(text) => onCommit(text.trim() === "" ? null : text.trim())}
      />
    </Field>
  );
}
