import type { ReactNode } from "react";
import styles from "./FieldGroup.module.css";

/** `name` is what is read out where that says more than the label above. */
export interface FieldGroupProps {
  readonly label: string;
  readonly name?: string;
  readonly children: ReactNode;
}

/** A label over several controls that belong together. */
export function FieldGroup({ label, name = label, children }: FieldGroupProps) {
  return (
    <fieldset className={styles.group} aria-label={name}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {children}
    </fieldset>
  );
}
