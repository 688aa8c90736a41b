import type { TargetOption } from "../../../core/export/target.ts";
import { Field } from "../../parts/Field.tsx";
import { Select } from "../../parts/Select.tsx";

/** One choice of an export target. */
export interface OptionFieldProps {
  readonly option: TargetOption;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A choice of an export target with the words it brings along. */
export function OptionField({ option, value, onChange }: OptionFieldProps) {
  const options = option.values.map((each) => ({ value: each, label: spelled[each] ?? each }));
  return (
    <Field label={option.title} hint={option.help}>
      <Select value={value} options={options} onChange={onChange} />
    </Field>
  );
}

/** Values whose ids are not how people write them. */
const spelled: Readonly<Record<string, string>> = {
  postgrest: "PostgREST (Supabase)",
  singular: "Singular",
  "as-is": "As the table",
};
