import type { PrimaryKeyRecord, UniqueRecord } from "../../../../core/document/records/index.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { KeyProperties } from "../properties/KeyProperties.tsx";
import { OwnerFact } from "../properties/OwnerFact.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A primary key or unique constraint. */
export function KeyPanel({ constraint }: { readonly constraint: PrimaryKeyRecord | UniqueRecord }) {
  return (
    <>
      <RecordHead record={constraint} title={constraint.name} />
      <PanelBody>
        <Fields>
          <OwnerFact id={constraint.id} />
          <KeyProperties constraint={constraint} />
        </Fields>
      </PanelBody>
    </>
  );
}
