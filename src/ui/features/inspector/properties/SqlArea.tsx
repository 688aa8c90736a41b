import { CommitArea } from "../../../parts/CommitArea.tsx";
import { Field } from "../../../parts/Field.tsx";

/** `name` is the accessible name where `label` alone would not say whose it is. */
export interface SqlAreaProps {
  readonly label: string;
  readonly name?: string;
  readonly value: string;
  readonly onCommit: (text: string) => string | undefined;
}

/** Several lines of SQL: Mod+Enter and leaving commit. */
export function SqlArea({ label, name, value, onCommit }: SqlAreaProps) {
  return (
    <Field label={label}>
      <CommitArea mono rows={1} aria-label={name ?? label} value={value} onCommit={onCommit} />
    </Field>
  );
}
