import type { Option, OptionValue, OptionValues } from "../../../core/pattern/option.ts";
import type { Pattern } from "../../../core/pattern/pattern.ts";
import { Checkbox } from "../../parts/Checkbox.tsx";
import { Field } from "../../parts/Field.tsx";
import { Select } from "../../parts/Select.tsx";
import { TextField } from "../../parts/TextField.tsx";
import styles from "./Patterns.module.css";

export interface PatternOptionsProps {
  readonly pattern: Pattern;
  readonly values: OptionValues;
  readonly onChange: (name: string, value: OptionValue) => void;
}

/** What can be said about how a pattern is applied: fields first, then what is on or off. */
export function PatternOptions({ pattern, values, onChange }: PatternOptionsProps) {
  const options = Object.entries(pattern.options);
  const flags = options.filter(([, { kind }]) => kind === "flag");
  return (
    <div className={styles.options}>
      <div className={styles.fields}>
        {options.map(([name, option]) => (
          <OptionControl
            key={`${pattern.id} ${name}`}
            option={option}
            value={values[name]}
            onChange={(value) => onChange(name, value)}
          />
        ))}
      </div>
      {flags.map(([name, { label }]) => (
        <Checkbox
          key={name}
          label={label}
          checked={values[name] === true}
          onChange={(checked) => onChange(name, checked)}
        />
      ))}
    </div>
  );
}

type OptionControlProps = {
  readonly option: Option;
  readonly value: OptionValue | undefined;
  readonly onChange: (value: OptionValue) => void;
};

function OptionControl({ option, value, onChange }: OptionControlProps) {
  switch (option.kind) {
    case "flag":
      return null;
    case "choice":
      return (
        <Field label={option.label}>
          <Select
            value={String(value)}
            options={option.values.map((each) => ({ value: each, label: each }))}
            onChange={onChange}
          />
        </Field>
      );
    case "count":
      return (
        <Field label={option.label}>
          <TextField
            type="number"
            min={option.least}
            max={option.most}
            value={String(value)}
            onChange={(text) => onChange(Number(text))}
          />
        </Field>
      );
    case "text":
      return (
        <Field label={option.label}>
          <TextField mono value={String(value ?? "")} onChange={onChange} />
        </Field>
      );
  }
}
