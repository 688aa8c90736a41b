import type { ReactNode } from "react";
import { calledOf } from "../../../../core/document/named-record.ts";
import type { SchemaRecord } from "../../../../core/document/records/index.ts";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { OwnerFact } from "../properties/OwnerFact.tsx";
import { RecordHead } from "../RecordHead.tsx";

/** A part of a table, view or other object on its own: whose it is, and all its properties. */
export function PartPanel({ part, children }: { readonly part: SchemaRecord; readonly children: ReactNode }) {
  return (
    <>
      <RecordHead record={part} title={calledOf(part)} />
      <PanelBody>
        <Fields>
          <OwnerFact id={part.id} />
          {children}
        </Fields>
      </PanelBody>
    </>
  );
}
