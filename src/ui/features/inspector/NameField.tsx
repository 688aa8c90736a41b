import type { NamedRecord } from "../../../core/document/named-record.ts";
import { useApp } from "../../app/app-context.ts";
import { CommitField } from "../../parts/CommitField.tsx";
import { Field } from "../../parts/Field.tsx";
import { recordFaces } from "../editing/record-face.ts";
import { renameRecord } from "../editing/rename-record.ts";

/** The name of a record, to change. Its accessible name says whose it is: "Table name". */
export function NameField({ record }: { readonly record: NamedRecord }) {
  const app = useApp();
  return (
    <Field label="Name">
      <CommitField
        aria-label={`${recordFaces[record.kind].word} name`}
        value={record.name}
        onCommit={(name) => renameRecord(app, record.id, name)}
      />
    </Field>
  );
}
