import type { CompositeRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { PanelFoot } from "../../../parts/PanelHeader.tsx";
import { CommentField } from "../CommentField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { CompositeAttributes } from "../properties/CompositeAttributes.tsx";
import { NamePlace } from "../properties/NamePlace.tsx";
import { RecordHead } from "../RecordHead.tsx";
import { usedByWords } from "../used-by.ts";

/** A composite type: its attributes in their order. */
export function CompositePanel({ composite }: { readonly composite: CompositeRecord }) {
  const usedBy = usedByWords(useCatalog(), composite.id);
  return (
    <>
      <RecordHead record={composite} title={composite.name} />
      <PanelBody>
        <Fields>
          <NamePlace record={composite} />
          <CommentField record={composite} />
        </Fields>
        <CompositeAttributes composite={composite} />
        <PrivilegesSection on={composite.id} />
      </PanelBody>
      {usedBy !== "" && <PanelFoot>{usedBy}</PanelFoot>}
    </>
  );
}
