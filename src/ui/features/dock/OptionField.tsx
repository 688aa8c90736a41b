import type { TargetOption } from "../../../core/export/target.ts";
import { CommitField } from "../../parts/CommitField.tsx";
import { Field } from "../../parts/Field.tsx";
import { Select } from "../../parts/Select.tsx";

/** One choice of an export target; `value` is undefined while it is as usual. */
export interface OptionFieldProps {
  readonly option: TargetOption;
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A choice of an export target with the words it brings along: from a list, or as text where any may be given. */
export function OptionField({ option, value = option.values[0], onChange }: OptionFieldProps) {
  return (
    <Field label={option.title} hint={option.help}>
      {option.open === undefined ? (
        <Select value={value} options={option.values.map(spelled)} onChange={onChange} />
      ) : (
        <CommitField
          value={value}
          placeholder={option.open}
          onCommit={(text) => {
            onChange(text.trim() === "" ? option.values[0] : text.trim());
            return undefined;
          }}
        />
      )}
    </Field>
  );
}

function spelled(value: string): { readonly value: string; readonly label: string } {
  return { value, label: spellings[value] ?? value.charAt(0).toUpperCase() + value.slice(1) };
}

/** Values whose ids are not how people write them. */
const spellings: Readonly<Record<string, string>> = {
  postgrest: "PostgREST (Supabase)",
  "node-postgres": "node-postgres",
  "postgres.js": "postgres.js",
  "as-is": "As it is",
  camel: "camelCase",
  date: "Date",
  string: "string",
  number: "number",
  bigint: "bigint",
};
