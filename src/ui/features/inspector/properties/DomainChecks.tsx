import type { DomainRecord } from "../../../../core/document/records/index.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import styles from "./DomainChecks.module.css";

type DomainCheck = Partial<DomainRecord["checks"][number]> & { readonly expression: string };

/** Every change is told whole; the answer says why it is refused. */
export interface DomainChecksProps {
  readonly checks: DomainRecord["checks"];
  readonly onChange: (checks: readonly DomainCheck[]) => string | undefined;
}

/** What each value of a domain must fulfil, as expressions over `VALUE`. */
export function DomainChecks({ checks, onChange }: DomainChecksProps) {
  return (
    <fieldset className={styles.checks} aria-label="Checks of the domain">
      <span className={styles.label} aria-hidden="true">
        Checks
      </span>
      {checks.map((check, at) => (
        <div key={check.name} className={styles.line}>
          <CommitField
            mono
            aria-label={`Check ${at + 1}`}
            title={check.name}
            value={check.expression}
            onCommit={(expression) =>
              onChange(checks.map((other) => (other === check ? { ...check, expression } : other)))
            }
          />
          <IconButton
            icon="close"
            size="s"
            label={`Delete check ${at + 1}`}
            onClick={() => onChange(checks.filter((other) => other !== check))}
          />
        </div>
      ))}
      <CommitField
        mono
        aria-label="New check"
        placeholder="VALUE > 0"
        value=""
        onCommit={(expression) => onChange([...checks, { expression }])}
      />
    </fieldset>
  );
}
