import type { ReactNode } from "react";
import { Button } from "../../parts/Button.tsx";
import styles from "./SectionForm.module.css";

/** `action` is the button that makes the new thing; Esc and Cancel give it up. */
export interface SectionFormProps {
  readonly label: string;
  readonly action?: ReactNode;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** What has to be said of a new thing before it can be made, inside its section. */
export function SectionForm({ label, action, onCancel, children }: SectionFormProps) {
  return (
    <fieldset
      aria-label={label}
      className={styles.form}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <div className={styles.actions}>
        {action}
        <Button size="s" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
