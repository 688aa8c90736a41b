import type { DomainRecord } from "../../../../core/document/records/index.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { CommitField } from "../../../parts/CommitField.tsx";
import { FieldGroup } from "../../../parts/FieldGroup.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import styles from "./DomainChecks.module.css";
import { ExpressionField } from "./ExpressionField.tsx";

type DomainCheck = Partial<DomainRecord["checks"][number]> & { readonly expression: string };

/** Every change is told whole; the answer says why it is refused. */
export interface DomainChecksProps {
  readonly checks: DomainRecord["checks"];
  readonly onChange: (checks: readonly DomainCheck[]) => string | undefined;
}

/** The only thing that a check of a domain can read. */
const scope = { columns: ["value"], qualifiers: [] };

/** What each value of a domain must fulfil, as expressions over `VALUE`, each with its name. */
export function DomainChecks({ checks, onChange }: DomainChecksProps) {
  return (
    <FieldGroup label="Checks" name="Checks of the domain">
      {checks.map((check, at) => (
        <div key={check.name} className={styles.check}>
          <div className={styles.line}>
            <CommitField
              look="cell"
              aria-label={`Name of check ${at + 1}`}
              value={check.name}
              onCommit={(name) => onChange(checks.with(at, { ...check, name }))}
            />
            <IconButton
              icon="close"
              size="s"
              label={`Delete check ${at + 1}`}
              onClick={() => onChange(checks.filter((other) => other !== check))}
            />
          </div>
          <ExpressionField
            label={`Check ${at + 1}`}
            scope={scope}
            value={check.expression}
            onCommit={(expression) => onChange(checks.with(at, { ...check, expression }))}
          />
          <Checkbox
            label="Not valid: values that exist are not checked"
            checked={check.notValid}
            onChange={(notValid) => onChange(checks.with(at, { ...check, notValid }))}
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
    </FieldGroup>
  );
}
