import { CommitField } from "../../../parts/CommitField.tsx";
import { Field } from "../../../parts/Field.tsx";
import styles from "./SqlField.module.css";

/** `value` null means there is none; an emptied field is told as null. */
export interface SqlFieldProps {
  readonly label: string;
  /** The accessible name, where `label` alone would not say whose it is. */
  readonly name?: string;
  readonly value: string | null;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly onCommit: (text: string | null) => string | undefined;
}

/** One line of SQL that may be left out. */
export function SqlField({ label, name, value, placeholder, hint, onCommit }: SqlFieldProps) {
  return (
    <Field label={label} hint={hint}>
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
