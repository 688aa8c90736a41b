import type { EnumRecord } from "../../../../core/document/records/index.ts";
import { useCatalog } from "../../../app/app-context.ts";
import { PanelFoot } from "../../../parts/PanelHeader.tsx";
import { CommentField } from "../CommentField.tsx";
import { Fields, PanelBody } from "../PanelBody.tsx";
import { PrivilegesSection } from "../privileges/PrivilegesSection.tsx";
import { EnumValues } from "../properties/EnumValues.tsx";
import { NamePlace } from "../properties/NamePlace.tsx";
import { RecordHead } from "../RecordHead.tsx";
import { usedByWords } from "../used-by.ts";

/** An enum: its values in their order, each to rename, move and delete. */
export function EnumPanel({ enumeration }: { readonly enumeration: EnumRecord }) {
  const usedBy = usedByWords(useCatalog(), enumeration.id);
  return (
    <>
      <RecordHead record={enumeration} title={enumeration.name} />
      <PanelBody>
        <Fields>
          <NamePlace record={enumeration} />
          <CommentField record={enumeration} />
        </Fields>
        <EnumValues enumeration={enumeration} />
        <PrivilegesSection on={enumeration.id} />
      </PanelBody>
      {usedBy !== "" && <PanelFoot>{usedBy}</PanelFoot>}
    </>
  );
}
