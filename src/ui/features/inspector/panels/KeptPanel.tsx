import type { ExtensionRecord, KeptRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { Fields, PanelBody, Sentence } from "../PanelBody.tsx";
import { Facts } from "../properties/Facts.tsx";
import { SqlText } from "../properties/SqlText.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** An extension, or a statement that is printed back as it was written. */
export function KeptPanel({ record }: { readonly record: ExtensionRecord | KeptRecord }) {
  const catalog = useCatalog();
  if (record.kind === "extension") {
    const namespace = catalog.find("namespace", record.namespace);
    return (
      <>
        <RecordHead record={record} title={record.name} />
        <PanelBody>
          <Fields>
            <Facts
              facts={[
                ["Namespace", namespace?.name],
                ["Version", record.version ?? "Default"],
                ["Comment", record.comment],
              ]}
            />
          </Fields>
        </PanelBody>
      </>
    );
  }
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
