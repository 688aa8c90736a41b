import type { ReactNode } from "react";
import type { NamedRecord } from "../../../../core/document/named-record.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { OwnerFact } from "../properties/OwnerFact.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A part of a table or view on its own: whose it is, and all its properties. */
export function PartPanel({ part, children }: { readonly part: NamedRecord; readonly children: ReactNode }) {
  return (
    <>
      <RecordHead record={part} title={part.name} />
      <PanelBody>
        <Fields>
          <OwnerFact id={part.id} />
          {children}
        </Fields>
      </PanelBody>
    </>
  );
}
