import { createContext, type ReactNode, useContext, useId } from "react";
import { classes } from "./classes.ts";
import styles from "./Field.module.css";

/** What a control inside a `Field` must wear to belong to its label and its words beneath. */
export interface FieldTies {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

const FieldContext = createContext<Partial<FieldTies>>({});

/** The ties of the surrounding `Field`; empty outside one. Spread them on the control. */
export function useFieldTies(): Partial<FieldTies> {
  return useContext(FieldContext);
}

/** `error` replaces `hint` beneath the control and marks it invalid. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A label over one control, with a hint or an error beneath it. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId();
  const words = error ?? hint;
  const ties: FieldTies = {
    id,
    "aria-describedby": words === undefined ? undefined : `${id}-words`,
    "aria-invalid": error === undefined ? undefined : true,
  };
  return (
    <div className={classes(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <FieldContext value={ties}>{children}</FieldContext>
      {words !== undefined && (
        <div id={`${id}-words`} className={error === undefined ? styles.hint : styles.error}>
          {words}
        </div>
      )}
    </div>
  );
}

/** Fields beside each other: equal widths, or the given grid columns. */
export function FieldRow({ columns, children }: { readonly columns?: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row} style={columns === undefined ? undefined : { gridTemplateColumns: columns }}>
      {children}
    </div>
  );
}
