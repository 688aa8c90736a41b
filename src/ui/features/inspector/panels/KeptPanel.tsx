import type { KeptRecord } from "../../../../core/document/records/index.ts";
import { Fields, PanelBody, Sentence } from "../PanelBody.tsx";
import { DeleteButton } from "../properties/DeleteButton.tsx";
import { Reads } from "../properties/Reads.tsx";
import { StatementField } from "../properties/StatementField.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A statement that is printed back as it was written. */
export function KeptPanel({ record }: { readonly record: KeptRecord }) {
  const { id, statement, subject } = record;
  return (
    <>
      <RecordHead record={record} title={subject} />
      <PanelBody>
        <Fields>
          <Sentence>Kept as it was written, and printed at its place.</Sentence>
          <StatementField
            key={id}
            id={id}
            label="Statement"
            title={`Statement about ${subject}`}
            value={statement}
          />
          <Reads ids={record.uses} />
          <DeleteButton id={id} label="Delete statement" />
        </Fields>
      </PanelBody>
    </>
  );
}
