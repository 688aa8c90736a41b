import type { ColumnScope } from "../../../../core/expression/unknown-columns.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Field } from "../../../parts/Field.tsx";
import { ExpressionField } from "./ExpressionField.tsx";
import styles from "./SqlField.module.css";

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
  /** The columns that the expression may read. */
  readonly scope?: ColumnScope | undefined;
  readonly onCommit: (text: string | null) => string | undefined;
}

/** One line of SQL that may be left out, or an expression. */
export function SqlField(props: SqlFieldProps) {
  const { label, name, value, placeholder, hint, expression = false, scope, onCommit } = props;
  const commit = (text: string) => onCommit(text.trim() === "" ? null : text.trim());
  if (expression) {
    const field = { label, name, placeholder, scope };
    return <ExpressionField {...field} value={value ?? ""} onCommit={commit} />;
  }
  return (
    <Field label={label} hint={hint}>
      <CommitField
        mono
        className={styles.sql}
        aria-label={name ?? label}
        placeholder={placeholder}
        value={value ?? ""}
        onCommit={commit}
      />
    </Field>
  );
}
