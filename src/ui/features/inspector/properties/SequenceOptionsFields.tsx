import type { SequenceOptions } from "../../../../core/document/fields/sequence-options.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { FieldRow } from "../../../parts/Field.tsx";
import { SqlField } from "./SqlField.tsx";

/** Every change is told alone; the answer says why it is refused. */
export interface SequenceOptionsFieldsProps {
  readonly options: SequenceOptions;
  readonly onChange: (changes: Partial<SequenceOptions>) => string | undefined;
}

/** Where a sequence or identity starts, by how much it steps, and what it does at its end. */
export function SequenceOptionsFields({ options, onChange }: SequenceOptionsFieldsProps) {
  return (
    <>
      <FieldRow>
        <SqlField
          label="Starts at"
          value={options.start}
          placeholder="Default"
          onCommit={(start) => onChange({ start })}
        />
        <SqlField
          label="Steps by"
          value={options.increment}
          placeholder="1"
          onCommit={(increment) => onChange({ increment })}
        />
      </FieldRow>
      <FieldRow>
        <SqlField
          label="Minimum"
          value={options.minimum}
          placeholder="Default"
          onCommit={(minimum) => onChange({ minimum })}
        />
        <SqlField
          label="Maximum"
          value={options.maximum}
          placeholder="Default"
          onCommit={(maximum) => onChange({ maximum })}
        />
      </FieldRow>
      <SqlField
        label="Numbers kept ready by a session"
        value={options.cache}
        placeholder="1"
        onCommit={(cache) => onChange({ cache })}
      />
      <Checkbox
        label="Begins again at the end"
        checked={options.cycle}
        onChange={(cycle) => onChange({ cycle })}
      />
    </>
  );
}
