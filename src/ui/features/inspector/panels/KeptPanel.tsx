import type { KeptRecord } from "../../../../core/document/records/index.ts";
import { Fields, PanelBody, Sentence } from "../PanelBody.tsx";
import { SqlText } from "../properties/SqlText.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A statement that is printed back as it was written. */
export function KeptPanel({ record }: { readonly record: KeptRecord }) {
  return (
    <>
      <RecordHead record={record} title={record.subject} />
      <PanelBody>
        <Fields>
          <Sentence>Kept as it was written, and printed at its place.</Sentence>
          <SqlText label="Statement" text={record.statement} />
        </Fields>
      </PanelBody>
    </>
  );
}
