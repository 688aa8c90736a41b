import type { CheckRecord } from "../../../../core/document/records/index.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { CheckProperties } from "../properties/CheckProperties.tsx";
import { OwnerFact } from "../properties/OwnerFact.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A check of a table. */
export function CheckPanel({ check }: { readonly check: CheckRecord }) {
  return (
    <>
      <RecordHead record={check} title={check.name} />
      <PanelBody>
        <Fields>
          <OwnerFact id={check.id} />
          <CheckProperties check={check} />
        </Fields>
      </PanelBody>
    </>
  );
}
