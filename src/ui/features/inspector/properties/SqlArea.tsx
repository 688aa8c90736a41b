import { CommitArea } from "../../../parts/CommitArea.tsx";
import { Field } from "../../../parts/Field.tsx";
import { useExpressionDoubt } from "./use-expression-doubt.ts";

/** `name` is the accessible name where `label` alone would not say whose it is. */
export interface SqlAreaProps {
  readonly label: string;
  readonly name?: string;
  readonly value: string;
  /** Whether it holds an expression: what reads like a mistake is said beneath. */
  readonly expression?: boolean;
  readonly onCommit: (text: string) => string | undefined;
}

/** Several lines of SQL: Mod+Enter and leaving commit. */
export function SqlArea({ label, name, value, expression = false, onCommit }: SqlAreaProps) {
  const doubt = useExpressionDoubt(expression ? value : null);
  return (
    <Field label={label} hint={doubt}>
      <CommitArea mono rows={1} aria-label={name ?? label} value={value} onCommit={onCommit} />
    </Field>
  );
}
