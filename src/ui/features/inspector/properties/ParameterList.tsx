import type { Parameter } from "../../../../core/document/fields/parameter.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { FieldGroup } from "../../../parts/FieldGroup.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import styles from "./ParameterList.module.css";

/** Every change is told whole; the answer says why it is refused. `example` shows in the line for a new one. */
export interface ParameterListProps {
  readonly label: string;
  readonly parameters: readonly Parameter[];
  readonly example: string;
  readonly onChange: (parameters: readonly Parameter[]) => string | undefined;
}

/** Storage parameters or options: a name and a value each; the last line takes a new one as `name = value`. */
export function ParameterList({ label, parameters, example, onChange }: ParameterListProps) {
  const put = (at: number, value: string) =>
    onChange(parameters.map((other, place) => (place === at ? { ...other, value } : other)));
  return (
    <FieldGroup label={label}>
      {parameters.map(({ name, value }, at) => (
        <div key={name} className={styles.line}>
          <span className={styles.name} title={name}>
            {name}
          </span>
          <CommitField
            mono
            size="s"
            aria-label={`Value of ${name}`}
            placeholder="on"
            value={value}
            onCommit={(text) => put(at, text.trim())}
          />
          <IconButton
            icon="close"
            size="s"
            label={`Take ${name} out`}
            onClick={() => onChange(parameters.filter((_, place) => place !== at))}
          />
        </div>
      ))}
      <CommitField
        mono
        size="s"
        aria-label={`Add to ${label.toLowerCase()}`}
        placeholder={example}
        value=""
        onCommit={(text) => onChange([...parameters, parameterIn(text)])}
      />
    </FieldGroup>
  );
}

function parameterIn(text: string): Parameter {
  const at = text.indexOf("=");
  if (at < 0) return { name: text.trim(), value: "" };
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}
