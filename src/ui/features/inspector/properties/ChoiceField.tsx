import { Field } from "../../../parts/Field.tsx";
import { Select } from "../../../parts/Select.tsx";

/** `words` gives each value its label, in the order shown. */
export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly name?: string;
  readonly value: Value;
  readonly words: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value) => void;
}

/** One of a few values, under its label. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, name, value, words, onChange } = props;
  return (
    <Field label={label}>
      <Select
        aria-label={name ?? label}
        value={value}
        options={words.map(([option, word]) => ({ value: option, label: word }))}
        onChange={onChange}
      />
    </Field>
  );
}
