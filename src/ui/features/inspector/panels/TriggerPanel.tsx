import type { TriggerRecord } from "../../../../core/document/records/index.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { OwnerFact } from "../properties/OwnerFact.tsx";
import { TriggerProperties } from "../properties/TriggerProperties.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A trigger of a table or view. */
export function TriggerPanel({ trigger }: { readonly trigger: TriggerRecord }) {
  return (
    <>
      <RecordHead record={trigger} title={trigger.name} />
      <PanelBody>
        <Fields>
          <OwnerFact id={trigger.id} />
          <TriggerProperties trigger={trigger} />
        </Fields>
      </PanelBody>
    </>
  );
}
